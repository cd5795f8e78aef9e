import type { Fault, FaultStep } from '../shared/settings';
import type { ScriptedFault } from './scripted-fault';

/** One request of the function to the outside, or (`call_function`) of the phone to the function. */
export interface FaultTarget {
  /** `database.modifyDocument`, `POST /cgi-bin/stable_token`, `openapi cityservice.checkRealNameInfo`, … */
  readonly operation: string;
  /** 1 for the first request at this step within the invocation. */
  readonly nth: number;
  /** 1 for the first request of the invocation to the outside, whatever its step. */
  readonly nthOfAll: number;
  readonly requestId: string;
}

/** Chooses the fault of each single request; undefined lets the settings decide. */
export type FaultFor = (step: FaultStep, target: FaultTarget) => Fault | ScriptedFault | undefined;
