import { ACCEPTED_NAMES, REFUSED_NAMES } from '../contract/testing/typed-names';
import { ACCEPTED_NUMBERS, REFUSED_NUMBERS } from '../contract/testing/typed-numbers';
import { startFunctionClient, type FunctionClient } from './testing/function-client';

// The same inputs as on the phone's page: what one side lets go, the other must not refuse.

let client: FunctionClient;
beforeAll(async () => {
  client = await startFunctionClient();
});
afterAll(() => client.close());

async function answerTo(change: object): Promise<unknown> {
  const person = client.newPerson();
  const response = await client.check(person, client.authorize(person), change);
  return response.ok ? response.verification?.outcome : response.error.fields;
}

test.each(ACCEPTED_NAMES)('a check of %j is made', async (realName) => {
  expect(await answerTo({ realName })).toBe('verified');
});
test.each(REFUSED_NAMES)('a check of %j is refused with %j', async (realName, problem) => {
  expect(await answerTo({ realName })).toEqual([{ field: 'realName', problem }]);
});
test.each(ACCEPTED_NUMBERS)('a check of %j is made', async (credId) => {
  expect(await answerTo({ credId })).toBe('verified');
});
test.each(REFUSED_NUMBERS)('a check of %j is refused with %j', async (credId, problem) => {
  expect(await answerTo({ credId })).toEqual([{ field: 'credId', problem }]);
});
