import type { Fault, FaultStep } from '../../sandbox/shared/settings';
import type { Port, ScriptedFault } from '../../sandbox/wire/scripted-fault';
import type { ScenarioName } from './scenarios';

/** One request of an invocation to the outside, or (`call_function`, always the first) the call itself. */
export interface Place {
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
  /** Whom something is asked beside this request: time passes only once that is answered. */
  readonly beside?: Port;
  /** The request before this one: a port that is closed after it refuses this one. */
  readonly after?: Place;
  readonly faults: Readonly<Record<string, Fault | ScriptedFault>>;
}

/** The port that a step's requests go to. */
export const portOf = ({ at }: Step): Port => (at === 'check' || at === 'stable_token' ? 'wechat-api' : 'cloud');
