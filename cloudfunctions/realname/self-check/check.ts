import type { OperatorHint } from '../../operator-hint';
import type { Variable } from '../config';

/** What the self-check looks at, in the order in which it answers. */
export const CHECK_IDS = [
  'unknown_variables',
  'app_secret_shape',
  'time_limit',
  'memory',
  'node',
  'environment',
  'appid',
  'token',
  'transport',
  'permission',
  'database',
  'collection',
  'collection_permission',
  'tidying',
  'tidying_index',
] as const;

export type CheckId = (typeof CHECK_IDS)[number] | Variable;

export interface Check extends OperatorHint {
  readonly id: CheckId;
  /** `null`: cannot be told from here. */
  readonly ok: boolean | null;
}

export const checked = (id: CheckId, ok: boolean | null, { zh, en }: OperatorHint): Check => ({ id, ok, zh, en });
