/** How a visit to City Services ends: the last two without a code, the others by agreeing. */
export const ENDINGS = [
  'verified',
  'id_mismatch',
  'id_type_mismatch',
  'name_mismatch',
  'no_real_name',
  'inconclusive',
  'refuse',
  'back',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Endings that hand out a code. */
export type AgreedEnding = Exclude<Ending, 'refuse' | 'back'>;

/** The steps of a verification that can be made to fail. */
export const FAULT_STEPS = ['call_function', 'database', 'openapi', 'stable_token', 'check'] as const;
export type FaultStep = (typeof FAULT_STEPS)[number];

/**
 * What can go wrong. `fault-table.ts` says at which step, `faults.ts` what each does and whether the step was carried
 * out all the same.
 */
export const FAULTS = [
  'refused',
  'reset_before_read',
  'reset_after_read',
  'hang',
  'trickle',
  'http_500',
  'html',
  'truncated_json',
  'huge',
  'wrong_types',
  'unknown_values',
  'crash_before',
  'crash_after',
] as const;

export type NamedFault = (typeof FAULTS)[number];

/**
 * One of `FAULTS`, a reply with an error code (`errcode:45009`; with WeChat's words after it where they alone tell what
 * is meant), or a late reply (`slow:2500`, milliseconds).
 */
export type Fault = NamedFault | `errcode:${number}` | `errcode:${number} ${string}` | `slow:${number}`;

/** What the person at the sandbox can switch while it runs. Serialisable. */
export interface Settings {
  /** Whether the cloud offers the interface as a cloud call; WeChat's own does not. */
  openapiOffered: boolean;
  /** The function's time limit in milliseconds, as set in the cloud console. */
  timeLimitMs: number;
  faults: Partial<Record<FaultStep, Fault>>;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = { openapiOffered: false, timeLimitMs: 3000, faults: {} };
