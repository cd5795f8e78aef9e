import { createBook } from './book';

const NOW = Date.parse('2026-03-01T04:00:00Z');
const VERIFIED = {
  _id: 'oPerson',
  id: 'v-1',
  outcome: 'verified',
  checkedAt: '2026-02-28T04:00:00.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********0070',
};
const sdkError = (errCode: number): Error => Object.assign(new Error('text of the SDK'), { errCode });

interface World {
  verification?: unknown;
  readError?: Error;
  addErrors?: Error[];
  existing?: unknown;
  openid?: string;
}

function setUp({ verification = VERIFIED, readError, addErrors = [], existing, openid = 'oPerson' }: World = {}) {
  const added: unknown[] = [];
  const created: string[] = [];
  const logged: unknown[] = [];
  const db = {
    collection: (name: string) => ({
      doc: (id: string) => ({
        get: () => {
          if (name === 'appointments') return Promise.resolve({ data: existing });
          if (readError !== undefined) return Promise.reject(readError);
          const isTheirs = name === 'realname_verifications' && id === 'oPerson';
          return Promise.resolve({ data: isTheirs ? verification : undefined });
        },
      }),
      add: ({ data }: { data: object }) => {
        const error = addErrors.shift();
        if (error !== undefined) return Promise.reject(error);
        added.push({ name, data });
        return Promise.resolve({});
      },
    }),
    createCollection: (name: string) => {
      created.push(name);
      return Promise.resolve({});
    },
  };
  const book = createBook({ db, getOpenid: () => openid, now: () => NOW, logger: (entry) => logged.push(entry) });
  return { book, added, created, logged };
}

const BOOKED = { ok: true, appointment: { day: '2026-03-05', maskedName: '张*' } };

test('a person whose verification is `verified` gets an appointment', async () => {
  const { book, added } = setUp();
  await expect(book({ day: '2026-03-05' })).resolves.toEqual(BOOKED);
  expect(added).toEqual([
    { name: 'appointments', data: { _id: 'oPerson:2026-03-05', openid: 'oPerson', day: '2026-03-05' } },
  ]);
});

test.each<[string, World]>([
  ['is not known', { verification: null }],
  ['is another', { openid: 'oOther' }],
  ['forgot the verification', { verification: { _id: 'oPerson' } }],
  ['has another ID number', { verification: { ...VERIFIED, outcome: 'id_mismatch' } }],
  ['has another kind of document', { verification: { ...VERIFIED, outcome: 'id_type_mismatch' } }],
  ['has no clear result', { verification: { ...VERIFIED, outcome: 'inconclusive' } }],
  ['has an unknown outcome', { verification: { ...VERIFIED, outcome: 'VERIFIED' } }],
  ['wrote the record', { verification: { ...VERIFIED, _openid: 'oPerson' } }],
  ['was verified over a year ago', { verification: { ...VERIFIED, checkedAt: '2025-02-28T04:00:00.000Z' } }],
  ['is verified in the future', { verification: { ...VERIFIED, checkedAt: '2026-03-02T04:00:00.000Z' } }],
  ['has no date', { verification: { ...VERIFIED, checkedAt: 'yesterday' } }],
  ['comes before anyone was verified', { readError: sdkError(-502005) }],
])('does not book for a person who %s', async (_, world) => {
  const { book, added } = setUp(world);
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ ok: false, error: { code: 'NOT_VERIFIED' } });
  expect(added).toEqual([]);
});

test('a database that cannot be read is UNAVAILABLE, and nothing is booked', async () => {
  const { book, added, logged } = setUp({ readError: sdkError(-501001) });
  await expect(book({ day: '2026-03-05' })).resolves.toEqual({
    ok: false,
    error: { code: 'UNAVAILABLE', message: '暂时不能预约，请稍后再试。' },
  });
  expect(logged).toEqual([{ action: 'book', error: 'UNAVAILABLE', errcode: -501001 }]);
  expect(added).toEqual([]);
});

test.each([new Error('text'), Object.assign(new Error('text'), { errCode: '-501001' })])(
  'writes down no number where an error has none',
  async (readError) => {
    const { book, logged } = setUp({ readError });
    await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ error: { code: 'UNAVAILABLE' } });
    expect(logged).toStrictEqual([{ action: 'book', error: 'UNAVAILABLE' }]);
  },
);

test.each([
  [null],
  [{}],
  [{ day: 5 }],
  [{ day: ['2026-03-05'] }],
  [{ day: '2026-03' }],
  [{ day: '2026-02-30' }],
  // Yesterday in China, where it is noon of the first of March.
  [{ day: '2026-02-28' }],
  [{ day: '5 March' }],
  [{ day: '2026-03-05T00:00' }],
])('the request %j is INVALID_INPUT and asks for a day', async (event) => {
  await expect(setUp().book(event)).resolves.toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
});

test('a call without an openid is NO_IDENTITY', async () => {
  const { book } = setUp({ openid: '' });
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ error: { code: 'NO_IDENTITY' } });
});

test('the first booking creates the collection, and the log warns about its permission', async () => {
  const { book, added, created, logged } = setUp({ addErrors: [sdkError(-502005)] });
  await expect(book({ day: '2026-03-05' })).resolves.toEqual(BOOKED);
  expect(created).toEqual(['appointments']);
  expect(added).toHaveLength(1);
  const warning = expect.stringMatching(/appointments did not exist.*set it to admin only/) as unknown;
  const warningZh = expect.stringMatching(/appointments.*仅管理端可读写/) as unknown;
  expect(logged).toEqual([{ action: 'book', warning, warningZh }]);
});

test.each([
  ['later', [sdkError(-502001)]],
  ['at the same moment, when both make the collection', [sdkError(-502005), sdkError(-502001)]],
])('a booking that is repeated %s is the same booking', async (_, addErrors) => {
  const { book } = setUp({ addErrors, existing: { _id: 'oPerson:2026-03-05' } });
  await expect(book({ day: '2026-03-05' })).resolves.toEqual(BOOKED);
});

test('a booking that was not saved is not confirmed', async () => {
  const { book } = setUp({ addErrors: [sdkError(-501001)] });
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ error: { code: 'UNAVAILABLE' } });
});

test.each<[unknown, World, string]>([
  [{ day: '2026-03-05' }, { openid: '' }, '没有认出您的微信，请在微信里重新打开小程序。'],
  [{}, {}, '请选择预约日期。'],
  [{ day: '2026-03-05' }, { verification: null }, '请先完成实名核验，再来预约。'],
])('tells the person what to do next after %j with %j', async (event, world, message) => {
  await expect(setUp(world).book(event)).resolves.toMatchObject({ ok: false, error: { message } });
});

test.each([
  ['a year ago to the millisecond', true, NOW - 365 * 24 * 3_600_000],
  ['a millisecond more than a year ago', false, NOW - 365 * 24 * 3_600_000 - 1],
  ['a minute ahead, by a clock that differs', true, NOW + 60_000],
  ['more than a minute ahead', false, NOW + 60_001],
])('a verification made %s is good enough: %s', async (_, ok, checkedAt) => {
  const { book } = setUp({ verification: { ...VERIFIED, checkedAt: new Date(checkedAt).toISOString() } });
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ ok });
});

test.each([
  ['nothing', undefined],
  ['something that a client wrote', { _id: 'oPerson:2026-03-05', _openid: 'oPerson' }],
])('a failed insert after which there is %s is not confirmed', async (_, existing) => {
  const { book } = setUp({ addErrors: [sdkError(-502001)], existing });
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ error: { code: 'UNAVAILABLE' } });
});

test('a collection that cannot be created is tried once, and the booking fails', async () => {
  const { book, created } = setUp({ addErrors: [sdkError(-502005), sdkError(-502005)] });
  await expect(book({ day: '2026-03-05' })).resolves.toMatchObject({ error: { code: 'UNAVAILABLE' } });
  expect(created).toEqual(['appointments']);
});
