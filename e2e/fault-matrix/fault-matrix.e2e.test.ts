import { parseResponse, type RealNameResponse } from '../../contract';
import { isTokenRefused, isTurnedAway } from '../../cloudfunctions/realname/judging/upstream-errors';
import { CallFunctionError } from '../../sandbox/cloud/call-function/call-function-error';
import type { Fault } from '../../sandbox/shared/settings';
import { CONSENT, gist, startFunctionClient, TIME_LIMIT_MS, type FunctionClient } from '../testing/function-client';
import { timesIn } from '../testing/function-times';
import { gate } from '../testing/gate';
import type { Person } from '../testing/people';
import { expectedAnswers } from './expected-answers';
import { SCENARIOS } from './scenarios';
import { portOf, type PlacedFault, type Step } from './step';
import { STEPS } from './steps';
import type { Participant } from '../../sandbox/shared/trace-event';
import type { FaultFor } from '../../sandbox/wire/fault-target';

/** What the platform needs to carry an answer away. */
const SPARE_MS = 300;
/** No request reads the database so often, but one that waits for another one's result. */
const WAITING_READ = 8;
const CLOSED_PORT = 'closed port';

function planOf(step: Step, name: string): PlacedFault | undefined {
  const { at, nth, after, faults } = step;
  if (name === CLOSED_PORT && after !== undefined) return { ...after, fault: { closes: portOf(step) } };
  const fault = faults[name];
  return fault === undefined ? undefined : { at, nth, fault };
}

const rows: string[] = [];

describe.each(STEPS)('$name', (step) => {
  const { name, scenario, transport, onTheWay, beside, after, faults } = step;
  let client: FunctionClient;
  let planned: PlacedFault[] = [];
  /** Holds WeChat's answer to the first of two requests with the same code. */
  let heldUntil: Promise<unknown> | undefined;

  let besideIsOver: Promise<unknown> = Promise.resolve();

  function hang(fault: Fault, requestId: string): Fault {
    void besideIsOver.then(() => {
      client.letTimePass(requestId);
    });
    return fault;
  }
  const faultFor: FaultFor = (at, { nth, requestId }) => {
    if (at === 'database' && nth === WAITING_READ) return hang('hang', requestId);
    const here = planned.findIndex((place) => place.at === at && place.nth === nth);
    // Each is met once: the same place in another request is none of its.
    const [met] = here < 0 ? [] : planned.splice(here, 1);
    if (met?.fault === 'hang' || met?.fault === 'trickle') return hang(met.fault, requestId);
    return met?.fault ?? (heldUntil !== undefined && at === 'check' ? { heldUntil } : undefined);
  };

  beforeAll(async () => {
    client = await startFunctionClient({
      settings: { openapiOffered: step.openapiOffered ?? transport === 'openapi' },
      functionEnv: { REALNAME_TRANSPORT: transport },
      instances: scenario === 'waiting' ? 2 : 1,
      freezes: true,
      standingClock: true,
      faultFor,
    });
    await client.verify(client.newPerson());
  });
  afterAll(async () => {
    await client.close();
  });

  test.each([...Object.keys(faults), ...(after === undefined ? [] : [CLOSED_PORT])])('%s', async (fault) => {
    const first = gate();
    heldUntil = scenario === 'waiting' ? first.opened : undefined;
    const trial = await SCENARIOS[scenario](client);
    if (step.cold === true) client.sandbox.recycle();
    const plan = planOf(step, fault);
    // The timer does not call as a phone does: its port is closed before.
    const closed = scenario === 'timer' && plan?.at === 'call_function' ? portOf(step) : undefined;
    if (beside !== undefined) besideIsOver = nextAnswerOf(beside);
    planned = [closed === undefined ? plan : undefined, onTheWay].flatMap((each) => each ?? []);
    const before = client.sandbox.functionLog.length;
    const response = await answerTo(() => trial.ask(closed));
    const [ms] = timesIn(client.sandbox.functionLog.slice(before));
    expect(planned).toEqual([]);
    heldUntil = undefined;
    first.open();
    await trial.ended();

    const { person, code } = trial;
    expectAsked(code, fault, response);
    expectStored(person, response);
    if (scenario === 'forget' && said(response) === 'none') {
      expect(stored(person.openid)).not.toHaveProperty('outcome');
    }

    const again = await answerTo(() => trial.ask());
    expectStored(person, again);
    expect(callsThatLookedAt(code, fault).length).toBeLessThanOrEqual(1);
    rows.push([name, fault, said(response), said(again), ms === undefined ? '-' : `${ms} ms`].join(' | '));
    expect([said(response), said(again)]).toEqual(expectedAnswers(name, fault));
    expect(gist(await client.verify(person))).toBe('verified');
    const late = timesIn(client.sandbox.functionLog.slice(before)).filter((each) => each > TIME_LIMIT_MS - SPARE_MS);
    expect(late).toEqual([]);
  });

  /** Resolves once it is on its way. */
  const nextAnswerOf = (participant: Participant): Promise<unknown> =>
    new Promise((resolve) => {
      const end = client.sandbox.trace.subscribe(({ from, to }) => {
        if (from !== participant || to !== 'function') return;
        end();
        setImmediate(resolve);
      });
    });

  /** WeChat refuses a bad token before it looks at the code, and the platform turns cloud calls away at its door. */
  const callsThatLookedAt = (code: string | undefined, fault: string) => {
    const calls = code === undefined ? [] : client.sandbox.wechatApi.checksOf(code);
    const isTurnedAwayNow = isTurnedAway(Number(fault.replace('errcode:', '')));
    return calls
      .slice(onTheWay?.fault === 'errcode:42001' ? 1 : 0)
      .filter(({ errcode }) => errcode === undefined || !isTokenRefused(errcode))
      .filter(({ transport: via, errcode }) => !(via === 'openapi' && errcode === undefined && isTurnedAwayNow));
  };

  /** At most once; and who is verified, was asked for. */
  const expectAsked = (
    code: string | undefined,
    fault: string,
    response: RealNameResponse | CallFunctionError,
  ): void => {
    const calls = callsThatLookedAt(code, fault);
    expect(calls.length).toBeLessThanOrEqual(1);
    if (code !== undefined && said(response) === 'verified') {
      expect(calls.map(({ errcode }) => errcode)).toEqual([0]);
    }
  };

  /** What was said is what is there. */
  const expectStored = ({ openid }: Person, response: RealNameResponse | CallFunctionError): void => {
    if (response instanceof CallFunctionError || !response.ok || response.verification === null) return;
    const { id, outcome } = response.verification;
    expect(stored(openid)).toMatchObject({ id, outcome });
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
