import type { Action, ErrorCode, Outcome, Quote } from '../../contract';
import type { HintText } from '../operator-hint';
import type { OpenidHash } from './fingerprint';
import type { RequestId } from './request-id';
import type { VariableName } from './unknown-variables';
import type { Rid, TransportName } from './upstream/transport';

export const STEPS = ['read', 'reserve', 'wait', 'upstream', 'store'] as const;
export type Step = (typeof STEPS)[number];

/**
 * One line of the log. No property takes a plain string: names, ID numbers, codes, tokens and texts of errors do not
 * compile here.
 */
export interface LogEntry {
  readonly requestId: RequestId;
  /** The request id as the person sees it and reads it out. */
  readonly quote: Quote;
  readonly action: Action | 'tidy' | 'unknown';
  readonly openid?: OpenidHash;
  readonly outcome?: Outcome | 'none';
  readonly error?: ErrorCode;
  /** WeChat was asked by an earlier request with the same code. */
  readonly replayed?: true;
  readonly transport?: TransportName;
  readonly errcode?: number;
  readonly rid?: Rid;
  readonly hint?: HintText;
  readonly hintZh?: HintText;
  /** Nothing failed by it, and still the operator should know. */
  readonly warning?: HintText;
  readonly warningZh?: HintText;
  /** In every line, as it explains what the function does without: whichever line the operator finds tells of it. */
  readonly unknownVariables?: readonly VariableName[];
  /** Milliseconds, per step and in all. */
  readonly ms: Readonly<Partial<Record<Step | 'total', number>>>;
}

export type Logger = (entry: LogEntry) => void;

/** One JSON line per request, to where the platform collects a function's output. */
export const logToConsole: Logger = (entry) => {
  console.log(JSON.stringify(entry));
};
