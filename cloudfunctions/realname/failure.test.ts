import { ERROR_HINTS } from './judging/error-hints';
import { ERROR_CATALOGUE, ERROR_CODES } from '../../contract';
import { operatorHint } from '../operator-hint';
import { Failure } from './failure';
import type { RequestId } from './request-id';

const REQUEST_ID = 'request-1' as RequestId;

test.each(ERROR_CODES)("%s is answered in the catalogue's words, without its hint", (code) => {
  const { retry, message } = ERROR_CATALOGUE[code];
  const hint = ERROR_HINTS[code];
  const failure = new Failure(code);
  expect(failure.toError(REQUEST_ID)).toStrictEqual({ code, retry, message, requestId: 'request-1' });
  expect(failure.hint).toBe(hint);
});

test('is an error that says no more than its code', () => {
  const cause = new Error('secret text');
  const failure = new Failure('INTERNAL', { cause });
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe('Failure: INTERNAL');
  expect(failure.cause).toBe(cause);
  expect(JSON.stringify(failure.toError(REQUEST_ID))).not.toContain('secret');
});

test("a hint of its own goes before the catalogue's", () => {
  const hint = operatorHint({ zh: '请看这里。', en: 'Look here.' });
  expect(new Failure('MISCONFIGURED', { hint }).hint).toBe(hint);
});

test('a spent code changes what to do about STORAGE_FAILED', () => {
  const { retry, message } = ERROR_CATALOGUE.STORAGE_FAILED;
  expect(new Failure('STORAGE_FAILED', { codeSpent: false }).toError(REQUEST_ID)).toMatchObject({ retry, message });
  expect(new Failure('STORAGE_FAILED', { codeSpent: true }).toError(REQUEST_ID)).toStrictEqual({
    code: 'STORAGE_FAILED',
    retry: 'reauthorize',
    message: '核验结果没能保存，请重新授权再试。',
    requestId: 'request-1',
  });
});

test('names the fields that are wrong, and leaves out an empty list', () => {
  const fields = [{ field: 'code', problem: '请重新授权' }] as const;
  expect(new Failure('INVALID_INPUT', { fields }).toError(REQUEST_ID).fields).toEqual(fields);
  expect(new Failure('INVALID_INPUT', { fields: [] }).toError(REQUEST_ID)).not.toHaveProperty('fields');
});

test.each([0, 77])('says that the limit ends in %d ms', (retryAfterMs) => {
  expect(new Failure('RATE_LIMITED', { retryAfterMs }).toError(REQUEST_ID).retryAfterMs).toBe(retryAfterMs);
});
