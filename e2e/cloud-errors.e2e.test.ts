import type { Fault } from '../sandbox/shared/settings';
import { startFunctionClient, type FunctionClient } from './testing/function-client';
import { holdPhone, putPhonesDown, returning } from './testing/holder';

let client: FunctionClient;
beforeAll(async () => {
  client = await startFunctionClient();
});
afterEach(putPhonesDown);
afterAll(() => client.close());

test.each<[Fault, string, string]>([
  ['errcode:-501000', '服务暂时不可用', '501000'],
  // Older base libraries: the number to quote is the one within.
  ['errcode:-404011', '服务暂时不可用', '504002'],
  ['crash_before', '服务暂时不可用', '504002'],
  ['html', '服务暂时不可用', '601001'],
  ['refused', '请检查手机网络', '601003'],
  ['errcode:-50', '没有收到结果', '50'],
])(
  'when the call ends in %s the person reads “%s” with %s to quote, and can try again',
  async (fault, words, number) => {
    const person = client.newPerson();
    const holder = await holdPhone({ sandbox: client.sandbox, person });
    await holder.goToCityServices();
    client.sandbox.settings.faults = { call_function: fault };
    holder.phone.show(returning({ code: client.authorize(person) }));
    await holder.sees(words);
    expect(holder.reads()).toContain(`请报编号${number}`);
    expect(holder.written('姓名')).toBe(person.realName);
    client.sandbox.settings.faults = {};
    holder.tap('再试一次');
    await holder.sees('核验通过');
    expect(holder.left).toHaveLength(1);
    expect(holder.errors).toEqual([]);
  },
);
