import { startFunctionClient } from '../e2e/testing/function-client';
import { holdPhone, putPhonesDown, returning, type Holder } from '../e2e/testing/holder';

/** How often a step told the page to draw, and with how many bytes in all. */
export interface SetData {
  readonly calls: number;
  readonly bytes: number;
}

/** Waits until the page has been drawn: Taro's runtime delays drawing by one timer of 0 ms at most. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** A person's way through the mini-program, as built, and the `setData` of each step. */
export async function countSetData(): Promise<Readonly<Record<string, SetData>>> {
  const client = await startFunctionClient();
  try {
    const person = client.newPerson();
    const holder = await holdPhone({ sandbox: client.sandbox, person });
    await settle();
    const counts: Record<string, SetData> = { 'open the page': sinceOf(holder, 0) };
    const step = async (what: string, act: () => unknown): Promise<void> => {
      const before = holder.phone.setDataCalls.length;
      await act();
      await settle();
      counts[what] = sinceOf(holder, before);
    };
    await step('first keystroke', () => {
      holder.type('姓名', person.realName.slice(0, 1));
    });
    await step('next keystroke', () => {
      holder.type('姓名', person.realName);
    });
    await step('tap with problems left', () => {
      holder.tap('下一步：去授权');
    });
    await step('keystroke that takes a problem away', () => {
      holder.type('身份证号', person.credId.slice(0, 1));
    });
    await step('ID number, pasted', () => {
      holder.type('身份证号', person.credId);
    });
    await step('tick', () => {
      holder.tap('我已阅读');
    });
    await step('tap, and away', () => {
      holder.tap('下一步：去授权');
    });
    await step('back with a code, to the result', async () => {
      holder.phone.show(returning({ code: client.authorize(person) }));
      await holder.sees('核验通过');
    });
    if (holder.errors.length > 0) throw new Error(`The mini-program failed: ${String(holder.errors[0])}`);
    return counts;
  } finally {
    putPhonesDown();
    await client.close();
  }
}

function sinceOf({ phone }: Holder, before: number): SetData {
  const calls = phone.setDataCalls.slice(before);
  return { calls: calls.length, bytes: calls.reduce((sum, { bytes }) => sum + bytes, 0) };
}
