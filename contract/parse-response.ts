import { isRecord, isText } from './parsed';
import {
  ERROR_CODES,
  FIELDS,
  OUTCOMES,
  RETRIES,
  type FieldProblem,
  type RealNameError,
  type RealNameResponse,
  type Verification,
} from './response';

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((candidate) => candidate === value);

/** Reads a verification from a response or from the database; undefined if it is not one. */
export function parseVerification(input: unknown): Verification | undefined {
  if (!isRecord(input)) return undefined;
  const { id, checkedAt, maskedName, maskedCredId, receipt } = input;
  const outcome = oneOf(OUTCOMES, input['outcome']);
  if (outcome === undefined || !isText(id) || !isText(checkedAt)) return undefined;
  if (!isText(maskedName) || !isText(maskedCredId)) return undefined;
  const verification = { id, outcome, checkedAt, maskedName, maskedCredId };
  return isText(receipt) ? { ...verification, receipt } : verification;
}

function parseFields(input: unknown): readonly FieldProblem[] {
  if (!Array.isArray(input)) return [];
  return input.flatMap((entry: unknown) => {
    if (!isRecord(entry) || !isText(entry['problem'])) return [];
    const field = oneOf(FIELDS, entry['field']);
    return field === undefined ? [] : [{ field, problem: entry['problem'] }];
  });
}

function parseError(input: unknown): RealNameError | undefined {
  if (!isRecord(input)) return undefined;
  const { message, requestId, retryAfterMs, fields } = input;
  const code = oneOf(ERROR_CODES, input['code']);
  const retry = oneOf(RETRIES, input['retry']);
  if (code === undefined || retry === undefined) return undefined;
  if (!isText(message) || !isText(requestId)) return undefined;
  return {
    code,
    retry,
    message,
    requestId,
    ...(fields === undefined ? {} : { fields: parseFields(fields) }),
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
  };
}

/** Reads the cloud function's answer; undefined if it does not follow this contract. */
export function parseResponse(input: unknown): RealNameResponse | undefined {
  if (!isRecord(input)) return undefined;
  if (input['ok'] === true) {
    if (input['verification'] === null) return { ok: true, verification: null };
    const verification = parseVerification(input['verification']);
    return verification && { ok: true, verification };
  }
  if (input['ok'] !== false) return undefined;
  const error = parseError(input['error']);
  return error && { ok: false, error };
}
