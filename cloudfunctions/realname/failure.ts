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
  /** `STORAGE_FAILED` after WeChat was asked: the code is spent. */
  readonly codeSpent?: boolean;
  /** The numeric code behind it, of WeChat, the cloud platform or the database. */
  readonly errcode?: number;
  /** For the debugger only: never logged, never answered. */
  readonly cause?: unknown;
}

/** A request that ends without a verification, for a reason that the contract names. */
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

  /** What the client is told: the catalogue's words, no hint, no cause. */
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
