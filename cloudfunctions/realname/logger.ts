import type { Action, ErrorCode, Outcome, Quote } from '../../contract';
import type { OperatorRequest } from '../../contract/operator';
import type { HintText } from '../operator-hint';
import type { OpenidHash } from './fingerprint';
import type { RequestId } from './request-id';
import type { Check } from './self-check/check';
import type { VariableName } from './unknown-variables';
import type { Rid, TransportName } from './upstream/transport';

export const STEPS = ['read', 'reserve', 'wait', 'upstream', 'store'] as const;
export type Step = (typeof STEPS)[number];

/**
 * One line of the log. No property is a plain `string`, so names, ID numbers, codes, tokens and error texts do not
 * compile.
 */
export interface LogEntry {
  readonly requestId: RequestId;
  /** The request id as the person sees it and reads it out. */
  readonly quote: Quote;
  readonly action: Action | OperatorRequest['action'] | 'tidy' | 'unknown';
  readonly openid?: OpenidHash;
  readonly outcome?: Outcome | 'none';
  readonly error?: ErrorCode;
  /** This request did not ask WeChat: an earlier one with the same code had. */
  readonly replayed?: true;
  readonly transport?: TransportName;
  readonly errcode?: number;
  readonly rid?: Rid;
  readonly hint?: HintText;
  readonly hintZh?: HintText;
  /** Did not make the request fail, but the operator should act on it. */
  readonly warning?: HintText;
  readonly warningZh?: HintText;
  /** Documents that the tidying had no time for: its next call goes on with them. */
  readonly left?: number;
  /** In every line, because a misspelt variable explains failures that do not mention it. */
  readonly unknownVariables?: readonly VariableName[];
  /** What the self-check found wrong, in its line and in the timer's. */
  readonly failedChecks?: readonly Pick<Check, 'id' | 'en' | 'zh'>[];
  /** So that the platform's alarms can look for it. Absent where nothing is wrong. */
  readonly level?: 'warn';
  /** Milliseconds, per step and in all. */
  readonly ms: Readonly<Partial<Record<Step | 'total', number>>>;
}

export type Logger = (entry: LogEntry) => void;

/** Prints one JSON line per request, with the version that served it; the platform collects what a function prints. */
export const logToConsole: Logger = (entry) => {
  console[entry.level ?? 'log'](JSON.stringify({ ...entry, version: REALNAME_VERSION }));
};
