import type { Fault, FaultStep } from '../../settings';
import type { Port, ScriptedFault } from '../../wire/scripted-fault';
import {
  CLOUD_CALL_FAULTS,
  DATABASE_FAULTS,
  DOUBTFUL_REPLIES,
  LOST_ANSWERS,
  OFFERED_CALL_FAULTS,
  TOKEN_FAULTS,
  UPSTREAM_FAULTS,
} from './fault-sets';
import type { ScenarioName } from './scenarios';

/** One request of an invocation to the outside, or (`call_function`, always the first) the call itself. */
interface Place {
  readonly at: FaultStep;
  /** 1 for the first request at this step within the invocation. */
  readonly nth: number;
}

/** A fault that has its place. */
export interface PlacedFault extends Place {
  readonly fault: Fault | ScriptedFault;
}

/** A step of the function, where faults hit it. */
export interface Step extends Place {
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly transport: 'openapi' | 'https' | 'auto';
  /** Whether the cloud offers the cloud call; only `openapi` needs it where absent. */
  readonly openapiOffered?: boolean;
  /** Starts with a new process: it has no token yet, and does not know whether cloud calls are offered. */
  readonly cold?: true;
  /** Happens on the way, as the function comes here by no other. */
  readonly onTheWay?: PlacedFault;
  /** The request before this one: a port that is closed after it refuses this one. */
  readonly after?: Place;
  readonly faults: Readonly<Record<string, Fault | ScriptedFault>>;
}

const CALL: Place = { at: 'call_function', nth: 1 };
const TOKEN: Place = { at: 'stable_token', nth: 1 };
const CHECK: Place = { at: 'check', nth: 1 };
const TOKEN_REFUSED: PlacedFault = { ...CHECK, fault: 'errcode:42001' };
const database = (nth: number): Place => ({ at: 'database', nth });

export const STEPS: readonly Step[] = [
  {
    name: 'reserve: update',
    scenario: 'new person',
    transport: 'https',
    ...database(1),
    after: CALL,
    faults: DATABASE_FAULTS,
  },
  {
    name: 'reserve: insert',
    scenario: 'new person',
    transport: 'https',
    ...database(2),
    after: database(1),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'reserve (known person)',
    scenario: 'known person',
    transport: 'https',
    ...database(1),
    after: CALL,
    faults: DATABASE_FAULTS,
  },
  {
    name: 'reserve: read',
    scenario: 'repetition',
    transport: 'https',
    ...database(2),
    after: database(1),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'reserve: collection',
    scenario: 'first of all',
    transport: 'https',
    ...database(2),
    after: database(1),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'wait: read',
    scenario: 'waiting',
    transport: 'https',
    ...database(3),
    after: database(2),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'wait',
    scenario: 'waiting',
    transport: 'https',
    ...database(4),
    after: database(3),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'token',
    scenario: 'new person',
    transport: 'https',
    cold: true,
    ...TOKEN,
    after: database(2),
    faults: TOKEN_FAULTS,
  },
  {
    name: 'token: renewed',
    scenario: 'new person',
    transport: 'https',
    onTheWay: TOKEN_REFUSED,
    ...TOKEN,
    faults: TOKEN_FAULTS,
  },
  {
    name: 'upstream: https',
    scenario: 'new person',
    transport: 'https',
    cold: true,
    ...CHECK,
    after: TOKEN,
    faults: UPSTREAM_FAULTS,
  },
  {
    name: 'upstream: https, new connection',
    scenario: 'new person',
    transport: 'https',
    cold: true,
    onTheWay: { ...TOKEN, fault: { hangsUp: true } },
    ...CHECK,
    faults: UPSTREAM_FAULTS,
  },
  {
    name: 'upstream: https, renewed token',
    scenario: 'new person',
    transport: 'https',
    onTheWay: TOKEN_REFUSED,
    at: 'check',
    nth: 2,
    after: TOKEN,
    faults: UPSTREAM_FAULTS,
  },
  {
    name: 'upstream: openapi',
    scenario: 'new person',
    transport: 'openapi',
    at: 'openapi',
    nth: 1,
    after: database(2),
    faults: CLOUD_CALL_FAULTS,
  },
  {
    name: 'upstream: auto, offered',
    scenario: 'new person',
    transport: 'auto',
    openapiOffered: true,
    cold: true,
    at: 'openapi',
    nth: 1,
    after: database(2),
    faults: OFFERED_CALL_FAULTS,
  },
  {
    name: 'upstream: auto, not offered',
    scenario: 'new person',
    transport: 'auto',
    cold: true,
    ...CHECK,
    after: TOKEN,
    faults: UPSTREAM_FAULTS,
  },
  { name: 'judge: https', scenario: 'new person', transport: 'https', ...CHECK, faults: DOUBTFUL_REPLIES },
  {
    name: 'judge: openapi',
    scenario: 'new person',
    transport: 'openapi',
    at: 'openapi',
    nth: 1,
    faults: DOUBTFUL_REPLIES,
  },
  {
    name: 'store',
    scenario: 'new person',
    transport: 'https',
    ...database(3),
    after: CHECK,
    faults: DATABASE_FAULTS,
  },
  {
    name: 'store (openapi)',
    scenario: 'new person',
    transport: 'openapi',
    ...database(3),
    after: { at: 'openapi', nth: 1 },
    faults: DATABASE_FAULTS,
  },
  {
    name: 'store: take back',
    scenario: 'new person',
    transport: 'https',
    cold: true,
    onTheWay: { ...TOKEN, fault: 'errcode:-1' },
    ...database(3),
    faults: DATABASE_FAULTS,
  },
  {
    name: 'store: an error',
    scenario: 'new person',
    transport: 'https',
    onTheWay: { ...CHECK, fault: 'errcode:45009' },
    ...database(3),
    faults: DATABASE_FAULTS,
  },
  { name: 'answer', scenario: 'new person', transport: 'https', ...CALL, faults: LOST_ANSWERS },
  { name: 'status', scenario: 'status', transport: 'https', ...database(1), after: CALL, faults: DATABASE_FAULTS },
  {
    name: 'status: token',
    scenario: 'status',
    transport: 'https',
    cold: true,
    ...TOKEN,
    after: CALL,
    faults: TOKEN_FAULTS,
  },
  { name: 'forget', scenario: 'forget', transport: 'https', ...database(1), after: CALL, faults: DATABASE_FAULTS },
  {
    name: 'timer: update',
    scenario: 'timer',
    transport: 'https',
    ...database(1),
    after: CALL,
    faults: DATABASE_FAULTS,
  },
  {
    name: 'timer: remove',
    scenario: 'timer',
    transport: 'https',
    ...database(2),
    after: database(1),
    faults: DATABASE_FAULTS,
  },
];

/** The port that a step's requests go to. */
export const portOf = ({ at }: Step): Port => (at === 'check' || at === 'stable_token' ? 'wechat-api' : 'cloud');
