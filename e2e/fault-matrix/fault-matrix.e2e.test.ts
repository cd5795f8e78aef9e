import { parseResponse, type RealNameResponse } from '../../contract';
import { isTokenRefused, isTurnedAway } from '../../cloudfunctions/realname/judging/upstream-errors';
import { CallFunctionError } from '../../sandbox/cloud/call-function/call-function-error';
import type { Fault, FaultStep } from '../../sandbox/shared/settings';
import type { Participant } from '../../sandbox/shared/trace-event';
import type { FaultFor } from '../../sandbox/wire/fault-target';
import { CONSENT, gist, startFunctionClient, TIME_LIMIT_MS, type FunctionClient } from '../testing/function-client';
import { timesIn } from '../testing/function-times';
import { gate } from '../testing/gate';
import type { Person } from '../testing/people';
import { RUN } from '../testing/run';
import { cellsOf } from './cells';
import { SCENARIOS, type ScenarioName } from './scenarios';
import { placeFault, portOf, type PlacedFault } from './step';
import { STEPS } from './steps';

/** What the platform needs to deliver an answer that the function has given. */
const SPARE_MS = 300;
/** A person's request asks the database so often only while it waits for another request's result: it hangs then. */
const isWaitingRead = (scenario: ScenarioName, at: FaultStep, nth: number): boolean =>
  scenario !== 'timer' && at === 'database' && nth === 8;

type Answer = RealNameResponse | CallFunctionError;

/** The error code or the outcome; a number where the platform failed the call before an answer came. */
const said = (answer: Answer): string => (answer instanceof CallFunctionError ? String(answer.errCode) : gist(answer));

async function answerTo(ask: () => Promise<RealNameResponse>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof CallFunctionError) return error;
    throw error;
  }
}

/** Lines of the table that is printed at the end. */
const rows: string[] = [];

const cells = [...cellsOf(STEPS, RUN.everyCell)].map(([step, list]) => ({ ...step, cells: list }));

describe.each(cells.filter((step) => step.cells.length > 0))('a fault at the step "$name"', (step) => {
  const { name, scenario, transport, preparedBy, sameTimeAs } = step;
  let client: FunctionClient;
  /** The faults that the next call still has to meet. */
  let planned: PlacedFault[] = [];
  /** In the scenario `waiting`: WeChat answers the first of two requests with the same code only after this. */
  let heldUntil: Promise<unknown> | undefined;
  /** Settled once the server of `sameTimeAs` has answered. */
  let otherAnswer: Promise<unknown> = Promise.resolve();

  /** A fault that never ends by itself: moves the function's clock on, so that its own deadline ends it. */
  function untilDeadline(fault: Fault, requestId: string): Fault {
    void otherAnswer.then(() => {
      client.letTimePass(requestId, step.patienceMs);
    });
    return fault;
  }
  const faultFor: FaultFor = (at, { nth, requestId }) => {
    if (isWaitingRead(scenario, at, nth)) return untilDeadline('hang', requestId);
    const index = planned.findIndex((place) => place.at === at && place.nth === nth);
    // Taken out of the list: the repeated request sends the same requests, and must not fail again.
    const [met] = index < 0 ? [] : planned.splice(index, 1);
    if (met?.fault === 'hang' || met?.fault === 'trickle') return untilDeadline(met.fault, requestId);
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

  test.each(step.cells)('$fault: the answer is $first, and to the same request again $again', async (cell) => {
    const { fault, first, again } = cell;
    const firstOfTwo = gate();
    heldUntil = scenario === 'waiting' ? firstOfTwo.opened : undefined;
    const trial = await SCENARIOS[scenario](client);
    if (step.cold === true) client.sandbox.recycle();
    const plan = placeFault(step, fault);
    // A timer's call meets no faults of `call_function`: its port is closed from the start.
    const closed = scenario === 'timer' && plan?.at === 'call_function' ? portOf(step) : undefined;
    if (sameTimeAs !== undefined) otherAnswer = nextAnswerOf(sameTimeAs);
    planned = [closed === undefined ? plan : undefined, preparedBy].flatMap((each) => each ?? []);
    const linesBefore = client.sandbox.functionLog.length;
    const timesSince = () => timesIn(client.sandbox.functionLog.slice(linesBefore));

    const answer = await answerTo(() => trial.ask(closed));
    const [ms] = timesSince();
    // Each planned fault was met, or the step would be tested without it.
    expect(planned).toEqual([]);
    heldUntil = undefined;
    firstOfTwo.open();
    await trial.ended();
    const { person, code } = trial;
    expectAskedAtMostOnce(code, fault);
    if (said(answer) === 'verified') expectAnsweredByWechat(code, fault);
    expectStored(person, answer);
    if (scenario === 'forget' && said(answer) === 'none') {
      expect(stored(person.openid)).not.toHaveProperty('outcome');
    }

    const secondAnswer = await answerTo(() => trial.ask());
    expectStored(person, secondAnswer);
    expectAskedAtMostOnce(code, fault);
    rows.push([name, fault, said(answer), said(secondAnswer), ms === undefined ? '-' : `${ms} ms`].join(' | '));
    expect([said(answer), said(secondAnswer)]).toEqual([first, again]);

    expect(gist(await client.verify(person))).toBe('verified');
    expect(timesSince().filter((each) => each > TIME_LIMIT_MS - SPARE_MS)).toEqual([]);
  });

  /** Resolves when the function has got this server's next answer. */
  const nextAnswerOf = (participant: Participant): Promise<unknown> =>
    new Promise((resolve) => {
      const end = client.sandbox.trace.subscribe(({ from, to }) => {
        if (from !== participant || to !== 'function') return;
        end();
        setImmediate(resolve);
      });
    });

  /**
   * The requests in which WeChat looked at the code. Not among them: those refused for their token, which WeChat looks at
   * first, and cloud calls that the platform turned away before WeChat saw them.
   */
  const callsThatLookedAt = (code: string | undefined, fault: string) => {
    const calls = code === undefined ? [] : client.sandbox.wechatApi.checksOf(code);
    const isTurnedAwayNow = isTurnedAway(Number(fault.replace('errcode:', '')));
    return calls
      .slice(preparedBy?.fault === 'errcode:42001' ? 1 : 0)
      .filter(({ errcode }) => errcode === undefined || !isTokenRefused(errcode))
      .filter(({ transport: via, errcode }) => !(via === 'openapi' && errcode === undefined && isTurnedAwayNow));
  };

  const expectAskedAtMostOnce = (code: string | undefined, fault: string): void => {
    expect(callsThatLookedAt(code, fault).length).toBeLessThanOrEqual(1);
  };

  /** Nobody is verified without WeChat's own answer. */
  const expectAnsweredByWechat = (code: string | undefined, fault: string): void => {
    if (code !== undefined) expect(callsThatLookedAt(code, fault).map(({ errcode }) => errcode)).toEqual([0]);
  };

  const stored = (openid: string): unknown =>
    client.sandbox.database.documents('realname_verifications').find(({ _id }) => _id === openid);

  /** A verification that was answered is in the database. */
  const expectStored = ({ openid }: Person, answer: Answer): void => {
    if (answer instanceof CallFunctionError || !answer.ok || answer.verification === null) return;
    const { id, outcome } = answer.verification;
    expect(stored(openid)).toMatchObject({ id, outcome });
  };
});

describe('a check whose sender is not known', () => {
  test.each([
    { situation: 'without an openid from WeChat', openid: undefined, extra: {}, expected: 'NO_IDENTITY' },
    {
      situation: 'with an openid in the event',
      openid: 'oPerson',
      extra: { openid: 'oOther' },
      expected: 'INVALID_INPUT',
    },
  ])('$situation it is answered $expected, and nothing is sent to the outside', async ({ situation, ...given }) => {
    const { openid, extra, expected } = given;
    const client = await startFunctionClient();
    const { realName, credId } = client.newPerson();
    const event = { action: 'check', realName, credId, code: 'x', consent: CONSENT, ...extra };
    const { result } = await client.sandbox.invoke({
      name: 'realname',
      event,
      ...(openid === undefined ? {} : { openid }),
    });
    const response = parseResponse(result);
    expect(response && gist(response)).toBe(expected);
    expect(client.sandbox.roundTrips[0]?.all).toEqual([]);
    rows.push(['identify', situation, expected, expected, '-'].join(' | '));
    await client.close();
  });
});

afterAll(() => {
  process.stdout.write(`\nstep | fault | answer | same again | time\n${rows.join('\n')}\n\n`);
});
