import type { Fault, FaultStep } from '../../sandbox/shared/settings';
import type { Port, ScriptedFault } from '../../sandbox/wire/scripted-fault';
import type { ScenarioName } from './scenarios';

/** One request that the function sends while it serves a call; at `call_function` the call itself. */
export interface Place {
  readonly at: FaultStep;
  /** 1 for the first request of this kind within the call. */
  readonly nth: number;
}

/** A fault and the request that meets it. */
export interface PlacedFault extends Place {
  readonly fault: Fault | ScriptedFault;
}

/** A request of the function that is made to fail in every way of `faults`, one after the other. */
export interface Step extends Place {
  /** Before the first `:`, `,` or ` (` the family: steps that do the same thing in different situations. */
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly transport: 'openapi' | 'https' | 'auto';
  /** Whether the cloud offers the cloud call. Where absent, only the transport `openapi` finds it. */
  readonly openapiOffered?: boolean;
  /** Starts a new process first: one without a token, which does not yet know whether there is a cloud call. */
  readonly cold?: true;
  /** A second fault, without which the function would not send this request at all. */
  readonly preparedBy?: PlacedFault;
  /** The function waits for an answer of this server at the same time: no time passes before that has come. */
  readonly sameTimeAs?: Port;
  /** How long the function waits for this request, where that is much less than its time limit. */
  readonly patienceMs?: number;
  /** The request before this one. Closing the port after its answer makes this step meet a refused connection. */
  readonly previous?: Place;
  readonly faults: Readonly<Record<string, Fault | ScriptedFault>>;
}

/** The name of the fault that needs `previous`. */
export const CLOSED_PORT = 'closed port';

/** The server that a step's request goes to. */
export const portOf = ({ at }: Step): Port => (at === 'check' || at === 'stable_token' ? 'wechat-api' : 'cloud');

/** Every fault that a step meets, by name. */
export const faultNamesOf = ({ faults, previous }: Step): readonly string[] => [
  ...Object.keys(faults),
  ...(previous === undefined ? [] : [CLOSED_PORT]),
];

/** The fault of that name and the request at which it is switched on. */
export function placeFault(step: Step, name: string): PlacedFault | undefined {
  const { at, nth, previous, faults } = step;
  if (name === CLOSED_PORT && previous !== undefined) return { ...previous, fault: { closes: portOf(step) } };
  const fault = faults[name];
  return fault === undefined ? undefined : { at, nth, fault };
}
