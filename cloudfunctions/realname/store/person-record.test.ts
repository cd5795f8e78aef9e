import { standingOf, WINDOW_MS, type Attempt, type PersonRecord } from './person-record';

const NOW = 1_000_000_000;
const attempt = (over: Partial<Attempt> = {}): Attempt => ({
  code: 'code-1',
  input: 'input-1',
  by: 'request-1',
  at: NOW,
  endsAt: NOW + 3000,
  ...over,
});
const other = (over: Partial<Attempt> = {}): Attempt => attempt({ by: 'request-0', ...over });
const record = (over: Partial<PersonRecord>): PersonRecord => ({ _id: 'oPerson', attempts: [], results: [], ...over });
const FAILED = { code: 'code-1', at: NOW, error: 'CODE_INVALID' } as const;
const LATER = { code: 'code-2', at: NOW } as const;
const VERIFIED = {
  code: 'code-1',
  at: NOW,
  verification: {
    id: 'v1',
    outcome: 'verified',
    checkedAt: '2026-03-01T04:00:00.000Z',
    maskedName: '张*',
    maskedCredId: '1101**********002X',
  },
} as const;
const standing = (person: PersonRecord, now = NOW): unknown => standingOf(person, attempt(), 2, now);

test('a new code below the limit is free', () => {
  expect(standing(record({ attempts: [other({ code: 'code-0' })] }))).toEqual({ kind: 'free' });
});

test('an attempt that is in the record already is reserved: only the answer was lost', () => {
  expect(standing(record({ attempts: [attempt()] }))).toEqual({ kind: 'reserved' });
});

test('the same code with another name or ID number is code_used', () => {
  expect(standing(record({ attempts: [other({ input: 'input-2' })] }))).toEqual({ kind: 'code_used' });
});

test('the same question again is settled with the first result, even at the limit', () => {
  const result = { code: 'code-1', at: NOW, error: 'CODE_INVALID' } as const;
  const attempts = [other({ code: 'code-2' }), other()];
  expect(standing(record({ attempts, results: [result] }))).toEqual({ kind: 'settled', result });
});

test.each([
  ['a verification that is the stored one', { id: 'v1' }, [VERIFIED], 'settled'],
  [
    'the stored one, though an error came later',
    { id: 'v1' },
    [{ ...LATER, error: 'CODE_INVALID' }, VERIFIED],
    'settled',
  ],
  ['one that another has replaced', { id: 'v2' }, [VERIFIED], 'code_used'],
  ['one that was erased', {}, [VERIFIED], 'code_used'],
  ['the last error', { id: 'v0' }, [FAILED], 'settled'],
  ['an error before another', {}, [{ ...LATER, error: 'CODE_INVALID' }, FAILED], 'code_used'],
] as const)(
  'the same question again gets its old result only while it is the newest: %s',
  (_, fields, results, kind) => {
    expect(standing(record({ attempts: [other()], results, ...fields }))).toMatchObject({ kind });
  },
);

test('the result of another code leaves this code in flight', () => {
  const results = [{ code: 'code-2', at: NOW, error: 'CODE_INVALID' } as const];
  expect(standing(record({ attempts: [other()], results }))).toEqual({ kind: 'in_flight' });
});

test('an attempt is in flight until its request must have ended, and code_used after that', () => {
  const person = record({ attempts: [other({ endsAt: NOW })] });
  expect(standing(person, NOW + 1000)).toEqual({ kind: 'in_flight' });
  expect(standing(person, NOW + 1001)).toEqual({ kind: 'code_used' });
});

test('a new code is limited until the oldest attempt that counts is a day old', () => {
  const attempts = [other({ code: 'a', at: NOW - 10 }), other({ code: 'b', at: NOW - WINDOW_MS + 1 })];
  expect(standing(record({ attempts }))).toEqual({ kind: 'limited', retryAfterMs: 1 });
  const older = [other({ code: 'a', at: NOW - 10 }), other({ code: 'b', at: NOW - WINDOW_MS })];
  expect(standing(record({ attempts: older }))).toEqual({ kind: 'free' });
});

test('after the limit was lowered, the newest attempts count', () => {
  const ages = [5, 10, WINDOW_MS + 1];
  const attempts = ages.map((age) => other({ code: `code-${age}`, at: NOW - age }));
  expect(standing(record({ attempts }))).toEqual({ kind: 'limited', retryAfterMs: WINDOW_MS - 10 });
});
