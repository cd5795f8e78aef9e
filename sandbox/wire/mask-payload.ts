/** `_id` is among them: it is the openid in the documents about a person. */
const CONFIDENTIAL_KEYS = new Set(
  [
    'realName',
    'credId',
    'code',
    'authCode',
    'accessToken',
    'secret',
    'receipt',
    'wxCloudApiToken',
    'openid',
    'openId',
    '_id',
    'insertedIds',
    'upsert_id',
  ].flatMap((key) => [key, key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
);

/** Updates name fields by their paths: `attempts.0.code`. */
const isConfidential = (key: string): boolean => CONFIDENTIAL_KEYS.has(key.slice(key.lastIndexOf('.') + 1));

/** `CODE_USED` under `code` is an error code, which the diagram is to show; a one-time code never looks like that. */
const isErrorCode = (key: string, text: string): boolean => key === 'code' && /^[A-Z][A-Z_]{1,40}$/.test(text);

const maskString = (text: string): string => (text === '' ? '' : `${text.slice(0, 1)}***(${text.length})`);

function maskUnder(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => maskUnder(key, inner));
  return typeof value === 'string' && !isErrorCode(key, value) ? maskString(value) : maskPayload(value);
}

/** A copy in which every text under a confidential key is masked, at any depth. */
export function maskPayload(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPayload);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      isConfidential(key) ? maskUnder(key, inner) : maskPayload(inner),
    ]),
  );
}
