import { ERROR_HINTS } from './judging/error-hints';
import {
  ERROR_CATALOGUE,
  STORAGE_FAILED_AFTER_ASKING,
  type ErrorCode,
  type FieldProblem,
  type RealNameError,
} from '../../contract';
import type { OperatorHint } from '../operator-hint';
import type { RequestId } from './request-id';

interface Details {
  readonly hint?: OperatorHint;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterMs?: number;
  /** For `STORAGE_FAILED`: WeChat was asked already, so the code is spent. */
  readonly codeSpent?: boolean;
  /** The error number that caused it, from WeChat, the cloud platform or the database. */
  readonly errcode?: number;
  /** For debugging only. Its text may hold personal data: never logged, never sent. */
  readonly cause?: unknown;
}

/** Why a request ends without a verification: one of the contract's error codes. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly details: Details;

  constructor(
    readonly code: ErrorCode,
    details: Details = {},
  ) {
    super(code, { cause: details.cause });
    this.details = details;
  }

  get hint(): OperatorHint {
    return this.details.hint ?? ERROR_HINTS[this.code];
  }

  /** What the client gets: the catalogue's message, without hint and cause. */
  toError(requestId: RequestId): RealNameError {
    const { fields, retryAfterMs, codeSpent } = this.details;
    const { retry, message } = codeSpent === true ? STORAGE_FAILED_AFTER_ASKING : ERROR_CATALOGUE[this.code];
    return {
      code: this.code,
      retry,
      message,
      ...(fields === undefined || fields.length === 0 ? {} : { fields }),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      requestId,
    };
  }
}
