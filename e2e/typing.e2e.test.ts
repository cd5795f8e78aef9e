import { ACCEPTED_NAMES, REFUSED_NAMES } from '../contract/testing/typed-names';
import { ACCEPTED_NUMBERS, REFUSED_NUMBERS } from '../contract/testing/typed-numbers';
import { until } from '../sandbox/testing/until';
import { startFunctionClient, type FunctionClient } from './testing/function-client';
import { holdPhone, putPhonesDown, type Holder } from './testing/holder';

let client: FunctionClient;
let holder: Holder;
beforeAll(async () => {
  client = await startFunctionClient();
  holder = await holdPhone({ sandbox: client.sandbox, person: client.newPerson() });
  holder.fillIn();
});
afterAll(async () => {
  expect(holder.errors).toEqual([]);
  putPhonesDown();
  await client.close();
});

async function isLetGo(): Promise<void> {
  holder.tap('下一步：去授权');
  await holder.sees('先不授权，返回修改');
  holder.tap('先不授权，返回修改');
  await holder.sees('下一步：去授权');
}
async function isStopped(problem: string): Promise<void> {
  // What an earlier test has left.
  await until(() => !holder.reads().includes(problem));
  holder.tap('下一步：去授权');
  await holder.sees(problem);
}

describe('a name', () => {
  test.each(ACCEPTED_NAMES)('typed as %j goes on', async (input) => {
    holder.type('姓名', input);
    await isLetGo();
  });
  // A field is no place for line breaks and lone surrogates, and takes 100 characters.
  test.each(REFUSED_NAMES.filter(([input]) => input.length <= 100))(
    'typed as %j is stopped with %j',
    async (input, problem) => {
      holder.type('姓名', input);
      await isStopped(problem);
    },
  );
});

describe('an ID number', () => {
  beforeAll(() => {
    holder.type('姓名', '张三');
  });
  test.each(ACCEPTED_NUMBERS)('typed as %j goes on', async (input) => {
    holder.type('身份证号', input);
    await isLetGo();
  });
  test.each(REFUSED_NUMBERS.filter(([input]) => input.length <= 100))(
    'typed as %j is stopped with %j',
    async (input, problem) => {
      holder.type('身份证号', input);
      await isStopped(problem);
    },
  );
});
