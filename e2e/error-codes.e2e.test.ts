import { ERROR_CATALOGUE, type RealNameResponse } from '../contract';
import { ERROR_HINTS } from '../cloudfunctions/realname/judging/error-hints';
import { CHECK_ERRORS } from '../cloudfunctions/realname/judging/check-errors';
import { isTurnedAway, upstreamErrorOf, type UpstreamStep } from '../cloudfunctions/realname/judging/upstream-errors';
import { TOKEN_ERRORS } from '../cloudfunctions/realname/judging/token-errors';
import type { Fault, FaultStep } from '../sandbox/shared/settings';
import { gist, startFunctionClient, type FunctionClient } from './testing/function-client';

let client: FunctionClient;
let fault: Fault | undefined;

async function startWith(transport: 'openapi' | 'https', faultyStep: FaultStep): Promise<void> {
  client = await startFunctionClient({
    settings: { openapiOffered: transport === 'openapi' },
    functionEnv: { REALNAME_TRANSPORT: transport },
    faultFor: (step) => (step === faultyStep ? fault : undefined),
  });
}
beforeEach(() => {
  fault = undefined;
});

const numbersOf = (errors: object): number[] => Object.keys(errors).map(Number);

/** The catalogue's words for the person, the number with its hint for the log. */
function expectToSay(response: RealNameResponse, errcode: number, step: UpstreamStep): void {
  const { code, hint = ERROR_HINTS[code] } = upstreamErrorOf(errcode, step);
  const { retry, message } = ERROR_CATALOGUE[code];
  expect(response).toMatchObject({ ok: false, error: { code, retry, message } });
  expect(JSON.parse(client.sandbox.functionLog.at(-1) ?? '')).toMatchObject({
    error: code,
    errcode,
    hint: hint.en,
    hintZh: hint.zh,
  });
}

describe.each([
  ['openapi', 'openapi', [...numbersOf(CHECK_ERRORS), 44002, 47001, 99999, -501007]],
  // The cloud platform has no word in it.
  ['https', 'check', [...numbersOf(CHECK_ERRORS).filter((errcode) => errcode >= -1), 44002, 47001, 99999]],
] as const)('a check over %s', (transport, step, errcodes) => {
  beforeAll(() => startWith(transport, step));
  afterAll(() => client.close());

  test.each(errcodes)('that WeChat refuses with errcode %d ends as the catalogue says', async (errcode) => {
    fault = `errcode:${errcode}`;
    const person = client.newPerson();
    const code = client.authorize(person);
    expectToSay(await client.check(person, code), errcode, 'check');
    const calls = transport === 'https' && [40001, 40014, 42001].includes(errcode) ? 2 : 1;
    expect(client.sandbox.wechatApi.checksOf(code)).toHaveLength(calls);

    fault = undefined;
    // A code that WeChat may have seen is spent; where the platform says that it has not, the same question goes on.
    expect(gist(await client.check(person, code)) === 'verified').toBe(isTurnedAway(errcode));
  });
});

describe('an access token', () => {
  beforeAll(() => startWith('https', 'stable_token'));
  afterAll(() => client.close());

  const unlisted = [80111, 80113, 48001, 40003, 99999];
  test.each([...numbersOf(TOKEN_ERRORS), ...unlisted])(
    'that WeChat does not give, for errcode %d, is no affair of the person, whose code stays good',
    async (errcode) => {
      client.sandbox.recycle();
      fault = `errcode:${errcode}`;
      const person = client.newPerson();
      const code = client.authorize(person);
      expectToSay(await client.check(person, code), errcode, 'token');
      expect(client.sandbox.wechatApi.checksOf(code)).toEqual([]);

      fault = undefined;
      expect(gist(await client.check(person, code))).toBe('verified');
    },
  );
});
