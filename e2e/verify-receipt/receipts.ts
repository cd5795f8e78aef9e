import { createHash, createHmac, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';

/** What a back end knows by its own settings and by the session that hands in a receipt. */
export interface Expectations {
  readonly secrets: string;
  readonly appid: string;
  readonly openid: string;
  readonly reference: string;
}

/** What the receipt is like (for the test's name), how it is made, and what the back end expects otherwise than usual. */
type Case = readonly [is: string, make: () => string, expected: Partial<Expectations>];

const SECRET = randomBytes(32).toString('hex');
const NEXT_SECRET = randomBytes(32).toString('base64url');
const STRANGERS_SECRET = randomBytes(32).toString('hex');
const SHORT_SECRET = SECRET.slice(0, 31);

export const EXPECTED: Expectations = {
  secrets: SECRET,
  appid: 'wx0123456789abcdef',
  openid: 'oPerson',
  reference: 'order-7',
};
export const IDS = { jti: randomUUID(), vid: randomUUID() };

const DAY_SECONDS = 24 * 3600;
/** Seconds since the epoch. */
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const isoIn = (seconds: number): string => new Date(inSeconds(seconds) * 1000).toISOString();

/** The claims of a person who was verified a month ago. */
const claims = (change: object = {}): object => ({
  ...IDS,
  iss: EXPECTED.appid,
  sub: EXPECTED.openid,
  ref: EXPECTED.reference,
  outcome: 'verified',
  checkedAt: isoIn(-30 * DAY_SECONDS),
  iat: inSeconds(0),
  exp: inSeconds(600),
  ...change,
});

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const kid = (secret: string): { readonly kid?: string } => ({
  kid: createHash('sha256').update(secret).digest('hex').slice(0, 8),
});

/** Signs as the function does, whatever it is given, as a forger would. */
function receiptOf(payload: object, { secret = SECRET, alg = 'HS256', header = kid(secret) } = {}): string {
  const signed = `${encode({ alg, typ: 'JWT', ...header })}.${encode(payload)}`;
  const hash = alg === 'HS512' ? 'sha512' : 'sha256';
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
}
const changed = (change: object) => () => receiptOf(claims(change));
const signedWith =
  (secret: string, header = kid(secret)) =>
  () =>
    receiptOf(claims(), { secret, header });

/** Takes a good receipt apart and puts its three parts together in another way. */
const rearranged = (arrange: (head: string, payload: string, signature: string) => string) => (): string => {
  const [head = '', payload = '', signature = ''] = receiptOf(claims()).split('.');
  return arrange(head, payload, signature);
};
const headOf = (alg: string): string => encode({ alg, typ: 'JWT', ...kid(SECRET) });

function signedByRsa(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = `${headOf('RS256')}.${encode(claims())}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}

export const GOOD: readonly Case[] = [
  ['good', changed({}), {}],
  ['made some seconds ahead, by a clock that differs', () => receiptOf(claims({ iat: inSeconds(20) })), {}],
  ['over for some seconds, by a clock that differs', () => receiptOf(claims({ exp: inSeconds(-20) })), {}],
  ['of a check some seconds ahead, by a clock that differs', () => receiptOf(claims({ checkedAt: isoIn(20) })), {}],
  ['signed with the new secret while rotating', signedWith(NEXT_SECRET), { secrets: `${NEXT_SECRET},${SECRET}` }],
  ['signed with the old secret while rotating', signedWith(SECRET), { secrets: ` ${NEXT_SECRET} , ${SECRET} ` }],
];

const CLAIM_NAMES = ['iss', 'sub', 'ref', 'jti', 'vid', 'outcome', 'checkedAt', 'iat', 'exp'] as const;

export const BAD: readonly Case[] = [
  ['nothing', () => '', {}],
  ['no receipt', () => 'x', {}],
  ['two dots', () => '..', {}],
  ...CLAIM_NAMES.map((name): Case => [`without ${name}`, changed({ [name]: undefined }), {}]),
  ['over for two minutes', changed({ iat: inSeconds(-720), exp: inSeconds(-120) }), {}],
  ['made far ahead', () => receiptOf(claims({ iat: inSeconds(300), exp: inSeconds(900) })), {}],
  ['of another mini-program', changed({ iss: 'wxfedcba9876543210' }), {}],
  ['of another person', changed({ sub: 'oOther' }), {}],
  ['for another order', changed({ ref: 'order-8' }), {}],
  ['of another outcome', changed({ outcome: 'id_mismatch' }), {}],
  ['of a check 366 days ago', changed({ checkedAt: isoIn(-366 * DAY_SECONDS) }), {}],
  ['of a check in a day', changed({ checkedAt: isoIn(DAY_SECONDS) }), {}],
  ['of a check at no time', changed({ checkedAt: 'yesterday' }), {}],
  ['signed with another secret', signedWith(STRANGERS_SECRET), {}],
  ['signed with another secret, in the name of ours', signedWith(STRANGERS_SECRET, kid(SECRET)), {}],
  ['signed with ours, without saying so', signedWith(SECRET, {}), {}],
  ['signed with what was ours before', signedWith(SECRET), { secrets: NEXT_SECRET }],
  ['not signed', rearranged((_, payload) => `${headOf('none')}.${payload}.`), {}],
  [
    'not signed, in other words',
    rearranged((_, payload, signature) => `${headOf('None')}.${payload}.${signature}`),
    {},
  ],
  ['without its signature', rearranged((head, payload) => `${head}.${payload}.`), {}],
  ['changed', rearranged((head, _, signature) => `${head}.${encode(claims({ sub: 'oOther' }))}.${signature}`), {}],
  ['signed by RS256', signedByRsa, {}],
  ['signed with ours, and said to be RS256', () => receiptOf(claims(), { alg: 'RS256' }), {}],
  ['signed by HS512', () => receiptOf(claims(), { alg: 'HS512' }), {}],
  ['signed with nothing, and no secret is set', signedWith(''), { secrets: '' }],
  ['signed with nothing, and the list ends with a comma', signedWith(''), { secrets: `${SECRET},` }],
  ['signed with nothing, and a comma is all there is', signedWith(''), { secrets: ',' }],
  ['signed with a short secret', signedWith(SHORT_SECRET), { secrets: SHORT_SECRET }],
  ['of no mini-program, and none is set', changed({ iss: '' }), { appid: '' }],
  ['of a mini-program, and none is set', changed({}), { appid: '' }],
  ['of nobody, and nobody is logged in', changed({ sub: '' }), { openid: '' }],
  ['of somebody, and nobody is logged in', changed({}), { openid: '' }],
  ['for an order, and none is expected', changed({}), { reference: '' }],
];
