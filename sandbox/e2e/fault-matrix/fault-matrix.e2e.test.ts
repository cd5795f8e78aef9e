import { isNotOffered, isTokenRefused, parseResponse, type RealNameResponse } from '../../../contract';
import { CallFunctionError } from '../../cloud/call-function-error';
import type { Fault, FaultStep } from '../../settings';
import type { FaultFor } from '../../wire/faults';
import type { ScriptedFault } from '../../wire/scripted-fault';
import { CONSENT, gist, startFunctionClient, type FunctionClient } from '../function-client';
import { expectedAnswers } from './expected-answers';
import { SCENARIOS } from './scenarios';
import { portOf, STEPS, type Step } from './steps';

/** The platform ends a function that has not answered by then, which is an answer that no cell expects. */
const TIME_LIMIT_MS = 1200;
/** Time for another request with the same code to come and wait. */
const HELD_UP: Fault = 'slow:400';
const CLOSED_PORT = 'closed port';

interface PlannedFault {
  readonly at: FaultStep;
  readonly nth: number;
  readonly fault: Fault | ScriptedFault;
}

function planOf(step: Step, name: string): PlannedFault | undefined {
  const { at, nth, after, faults } = step;
  if (name === CLOSED_PORT && after !== undefined) return { ...after, fault: { closes: portOf(step) } };
  const fault = faults[name];
  return fault === undefined ? undefined : { at, nth, fault };
}

const rows: string[] = [];

describe.each(STEPS)('$name', (step) => {
  const { name, scenario, transport, after, faults } = step;
  let client: FunctionClient;
  let planned: PlannedFault | undefined;
  let isHeldUp = false;
  const faultFor: FaultFor = (at, { nth }) => {
    if (at === planned?.at && nth === planned.nth) return planned.fault;
    return isHeldUp && at === 'check' ? HELD_UP : undefined;
  };

  beforeAll(async () => {
    client = await startFunctionClient({
      settings: { timeLimitMs: TIME_LIMIT_MS, openapiOffered: step.openapiOffered ?? transport === 'openapi' },
      functionEnv: { REALNAME_TRANSPORT: transport },
      instances: scenario === 'waiting' ? 2 : 1,
      freezes: true,
      faultFor,
    });
    await client.verify(client.newPerson());
  });
  afterAll(async () => {
    await client.close();
  });

  test.each([...Object.keys(faults), ...(after === undefined ? [] : [CLOSED_PORT])])('%s', async (fault) => {
    if (step.cold === true) client.sandbox.recycle();
    isHeldUp = scenario === 'waiting';
    const trial = await SCENARIOS[scenario](client);
    const plan = planOf(step, fault);
    // The timer does not call as a phone does: its port is closed before.
    const closed = scenario === 'timer' && plan?.at === 'call_function' ? portOf(step) : undefined;
    planned = plan;
    const startedAt = Date.now();
    const response = await answerTo(() => trial.ask(closed));
    const tookMs = Date.now() - startedAt;
    planned = undefined;
    isHeldUp = false;
    await trial.ended();

    const { person, code } = trial;
    const calls = callsThatLookedAt(code, fault);
    expect(calls.length).toBeLessThanOrEqual(1);
    if (code !== undefined && said(response) === 'verified') {
      expect(calls.map(({ errcode }) => errcode)).toEqual([0]);
      expect(stored(person.openid)).toHaveProperty('outcome', 'verified');
    }
    if (scenario === 'forget' && said(response) === 'none') {
      expect(stored(person.openid)).not.toHaveProperty('outcome');
    }

    const again = await answerTo(() => trial.ask());
    expect(callsThatLookedAt(code, fault).length).toBeLessThanOrEqual(1);
    rows.push([name, fault, said(response), said(again), `${tookMs} ms`].join(' | '));
    expect([said(response), said(again)]).toEqual(expectedAnswers(name, fault));
    expect(gist(await client.verify(person))).toBe('verified');
  });

  /** WeChat refuses a bad token before it looks at the code, and the platform a cloud call that it does not offer. */
  const callsThatLookedAt = (code: string | undefined, fault: string) => {
    const calls = code === undefined ? [] : client.sandbox.wechatApi.checksOf(code);
    const isNotOfferedNow = isNotOffered(Number(fault.replace('errcode:', '')));
    return calls.filter(({ errcode, transport: via }) => {
      if (via === 'openapi' && isNotOfferedNow) return false;
      return errcode === undefined || !isTokenRefused(errcode);
    });
  };

  const stored = (openid: string): unknown =>
    client.sandbox.database.documents('realname_verifications').find(({ _id }) => _id === openid);
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
    const { realName, credId } = client.newPerson();
    const event = { action: 'check', realName, credId, code: 'x', consent: CONSENT, ...extra };
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
  process.stdout.write(`\nstep | fault | answer | same again | time\n${rows.join('\n')}\n\n`);
});
