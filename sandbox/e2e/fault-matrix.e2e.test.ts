import { isTokenRefused, parseResponse, type RealNameResponse } from '../../contract';
import { CallFunctionError } from '../cloud/call-function-error';
import type { FaultTarget } from '../wire/faults';
import { FAULTS, type Fault, type FaultStep } from '../settings';
import { EXPECTED_ANSWERS } from './expected-answers';
import { CONSENT, gist, startFunctionClient, type FunctionClient } from './function-client';

const TIME_LIMIT_MS = 1200;
/** Codes with which the database refuses: duplicate key, no collection, no permission, quota, busy. */
const DATABASE_ERRORS = ['errcode:-502001', 'errcode:-502005', 'errcode:-502003', 'errcode:-502002'] as const;
const QUOTA_ERRORS = ['errcode:45009', 'errcode:48001', 'errcode:-1'] as const;

interface Step {
  readonly name: string;
  readonly transport: 'openapi' | 'https';
  readonly at: FaultStep;
  /** Which request of the step within the invocation. */
  readonly nth: number;
  readonly faults: readonly Fault[];
}

/** Of the answer's way to the phone: what makes the call fail there. How long it waits is the phone's own affair. */
const LOST_ANSWERS = FAULTS.filter((fault) => !['hang', 'trickle', 'wrong_types', 'unknown_values'].includes(fault));

/** The check of a new person: update (misses), insert, ask, update. */
const STEPS: readonly Step[] = [
  { name: 'reserve: update', transport: 'https', at: 'database', nth: 1, faults: [...FAULTS, ...DATABASE_ERRORS] },
  { name: 'reserve: insert', transport: 'https', at: 'database', nth: 2, faults: [...FAULTS, ...DATABASE_ERRORS] },
  { name: 'token', transport: 'https', at: 'stable_token', nth: 1, faults: [...FAULTS, 'errcode:40164', 'errcode:-1'] },
  { name: 'upstream: https', transport: 'https', at: 'check', nth: 1, faults: [...FAULTS, ...QUOTA_ERRORS] },
  { name: 'upstream: openapi', transport: 'openapi', at: 'openapi', nth: 1, faults: [...FAULTS, ...QUOTA_ERRORS] },
  { name: 'store', transport: 'https', at: 'database', nth: 3, faults: [...FAULTS, ...DATABASE_ERRORS] },
  { name: 'store (openapi)', transport: 'openapi', at: 'database', nth: 3, faults: [...FAULTS, ...DATABASE_ERRORS] },
  { name: 'answer', transport: 'https', at: 'call_function', nth: 1, faults: LOST_ANSWERS },
];

const rows: string[] = [];

describe.each(STEPS)('$name', ({ name, transport, at, nth, faults }) => {
  let client: FunctionClient;
  let fault: Fault | undefined;
  const faultFor = (step: FaultStep, target: FaultTarget): Fault | undefined =>
    step === at && target.nth === nth ? fault : undefined;

  beforeAll(async () => {
    client = await startFunctionClient({
      settings: { timeLimitMs: TIME_LIMIT_MS, openapiOffered: transport === 'openapi' },
      functionEnv: { REALNAME_TRANSPORT: transport },
      faultFor,
    });
    await client.verify(client.newPerson());
  });
  afterAll(async () => {
    await client.close();
  });

  test.each(faults)('%s', async (each) => {
    const { sandbox } = client;
    // A token in memory would leave nothing to go wrong.
    if (at === 'stable_token') sandbox.recycle();
    const person = client.newPerson();
    const code = client.authorize(person);
    const startedAt = Date.now();
    fault = each;
    const response = await answerTo(() => client.check(person, code));
    const tookMs = Date.now() - startedAt;
    fault = undefined;

    if (response instanceof CallFunctionError) {
      expect(at === 'call_function' || each.startsWith('crash')).toBe(true);
    } else {
      expect(tookMs).toBeLessThan(TIME_LIMIT_MS);
    }
    const calls = callsThatLookedAt(code);
    expect(calls.length).toBeLessThanOrEqual(1);
    if (!(response instanceof CallFunctionError) && gist(response) === 'verified') {
      expect(calls.map(({ errcode }) => errcode)).toEqual([0]);
      expect(storedOutcome(person.openid)).toBe('verified');
    }

    const again = await answerTo(() => client.check(person, code));
    expect(callsThatLookedAt(code).length).toBeLessThanOrEqual(1);
    expect([said(response), said(again)]).toEqual(EXPECTED_ANSWERS[name]?.[each]);
    const recovered = await client.verify(person);
    expect(gist(recovered)).toBe('verified');
    rows.push([name, each, said(response), said(again), `${tookMs} ms`].join(' | '));
  });

  /** WeChat refuses a bad token before it looks at the code. */
  const callsThatLookedAt = (code: string) =>
    client.sandbox.wechatApi.checksOf(code).filter(({ errcode }) => errcode === undefined || !isTokenRefused(errcode));

  const storedOutcome = (openid: string): unknown =>
    client.sandbox.database.documents('realname_verifications').find(({ _id }) => _id === openid)?.['outcome'];
});

const said = (response: RealNameResponse | CallFunctionError): string =>
  response instanceof CallFunctionError ? String(response.errCode) : gist(response);

async function answerTo(ask: () => Promise<RealNameResponse>): Promise<RealNameResponse | CallFunctionError> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CallFunctionError) return error;
    throw error;
  }
}

describe('identify', () => {
  test.each([
    ['no openid', {}, 'NO_IDENTITY'],
    ['an openid in the event', { openid: 'oOther' }, 'INVALID_INPUT'],
  ] as const)('%s', async (each, extra, expected) => {
    const client = await startFunctionClient();
    const event = {
      action: 'check',
      realName: '张测试',
      credId: '990101195001011',
      code: 'x',
      consent: CONSENT,
      ...extra,
    };
    const openid = expected === 'NO_IDENTITY' ? {} : { openid: 'oSomebody' };
    const { result } = await client.sandbox.invoke({ name: 'realname', event, ...openid });
    const response = parseResponse(result);
    expect(response && gist(response)).toBe(expected);
    expect(client.sandbox.roundTrips[0]?.all).toEqual([]);
    rows.push(['identify', each, expected, expected, '-'].join(' | '));
    await client.close();
  });
});

afterAll(() => {
  process.stdout.write(`\nstep | fault | answer | same code again | time\n${rows.join('\n')}\n\n`);
});
