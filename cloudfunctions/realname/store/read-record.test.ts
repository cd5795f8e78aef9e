import { readRecord } from './read-record';

const ATTEMPT = { code: 'c', input: 'i', by: 'b', at: 1, endsAt: 2 };
const VERIFICATION = {
  id: 'v1',
  outcome: 'verified',
  checkedAt: '2026-03-01T04:00:00.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********002X',
};
const RESULTS = [
  { code: 'c', at: 1, verification: VERIFICATION },
  { code: 'd', at: 1, error: 'CODE_INVALID' },
];
const read = (document: object): unknown => readRecord([{ _id: 'oPerson', ...document }], 'oPerson');

test('a complete record is read as it was written', () => {
  const record = {
    _id: 'oPerson',
    attempts: [ATTEMPT],
    results: RESULTS,
    ...VERIFICATION,
    consentVersion: '1',
    subject: 's',
    forgottenAt: 7,
  };
  expect(read(record)).toEqual(record);
});

test('unknown fields are left out, also those within attempts', () => {
  const document = {
    attempts: [{ ...ATTEMPT, note: 'x' }],
    results: [],
    note: 'x',
    forgottenAt: '7',
    consentVersion: 7,
  };
  expect(read(document)).toEqual({ _id: 'oPerson', attempts: [ATTEMPT], results: [] });
});

test.each<[unknown]>([
  ['text'],
  [null],
  ...Object.keys(ATTEMPT).map((field) => [{ ...ATTEMPT, [field]: undefined }] as [unknown]),
  [{ ...ATTEMPT, at: '1' }],
])('a record with the attempt %j is refused: its code could otherwise be asked again', (attempt) => {
  expect(() => read({ attempts: [ATTEMPT, attempt] })).toThrow('something that is no attempt');
});

test.each([
  ['text'],
  [null],
  [{ code: 'c', at: 1 }],
  [{ at: 1, error: 'CODE_INVALID' }],
  [{ code: 'c', at: '1', error: 'CODE_INVALID' }],
  [{ code: 'c', at: 1, error: 'SOMETHING_ELSE' }],
  [{ code: 'c', at: 1, verification: { ...VERIFICATION, outcome: 'surely' } }],
])('a record with the result %j is refused', (result) => {
  expect(() => read({ results: [result] })).toThrow('something that is no result');
});

test.each([{ outcome: 'surely' }, { outcome: null }, { maskedName: undefined }, { id: 7 }])(
  'a record whose verification has %j is refused, and not read as one without',
  (change) => {
    expect(() => read({ ...VERIFICATION, ...change })).toThrow('something that is no verification');
  },
);
