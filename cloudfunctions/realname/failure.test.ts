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

test('a failure is an Error whose text is its code alone', () => {
  const cause = new Error('secret text');
  const failure = new Failure('INTERNAL', { cause });
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe('Failure: INTERNAL');
  expect(failure.cause).toBe(cause);
  expect(JSON.stringify(failure.toError(REQUEST_ID))).not.toContain('secret');
});

test('a hint of its own replaces the one of the error code', () => {
  const hint = operatorHint({ zh: '请看这里。', en: 'Look here.' });
  expect(new Failure('MISCONFIGURED', { hint }).hint).toBe(hint);
});

test('STORAGE_FAILED with a spent code asks to authorise again', () => {
  const { retry, message } = ERROR_CATALOGUE.STORAGE_FAILED;
  expect(new Failure('STORAGE_FAILED', { codeSpent: false }).toError(REQUEST_ID)).toMatchObject({ retry, message });
  expect(new Failure('STORAGE_FAILED', { codeSpent: true }).toError(REQUEST_ID)).toStrictEqual({
    code: 'STORAGE_FAILED',
    retry: 'reauthorize',
    message: '核验结果没能保存，请重新授权再试。',
    requestId: 'request-1',
  });
});

test('wrong fields are listed, an empty list is left out', () => {
  const fields = [{ field: 'code', problem: '请重新授权' }] as const;
  expect(new Failure('INVALID_INPUT', { fields }).toError(REQUEST_ID).fields).toEqual(fields);
  expect(new Failure('INVALID_INPUT', { fields: [] }).toError(REQUEST_ID)).not.toHaveProperty('fields');
});

test.each([0, 77])('a limit that ends in %d ms says so', (retryAfterMs) => {
  expect(new Failure('RATE_LIMITED', { retryAfterMs }).toError(REQUEST_ID).retryAfterMs).toBe(retryAfterMs);
});
