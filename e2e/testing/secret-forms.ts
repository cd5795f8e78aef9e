/** The least length of an encoded part that is searched for: shorter ones would be found by chance. */
const LEAST_LENGTH = 8;

/** The base64 of a text within a longer one, of which it begins at byte `before` of a group of three. */
function base64Within(text: string, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]).toString('base64');
  const whole = encoded.replace(/=+$/, '');
  // The first and last characters also depend on the bytes around the text: they are left out.
  return whole.slice(Math.ceil((before * 4) / 3), encoded === whole ? undefined : -1);
}

const bothCases = (text: string): readonly string[] => [text.toLowerCase(), text.toUpperCase()];
const asBase64Url = (text: string): string => text.replace(/\+/g, '-').replace(/\//g, '_');
const percentDecoded = (text: string): string => text.replace(/%[0-7][0-9a-f]/gi, (each) => decodeURIComponent(each));
const percentLowerCase = (text: string): string => text.replace(/%../g, (each) => each.toLowerCase());

const notTooShort = (forms: readonly string[]): readonly string[] =>
  forms.filter(({ length }) => length >= LEAST_LENGTH);

/** How a secret may stand in a text: as it is, in base64, hex, percent-encoded. */
export function formsOf(secret: string): readonly string[] {
  const base64 = [0, 1, 2].map((before) => base64Within(secret, before));
  const percent = encodeURIComponent(secret);
  return [
    secret,
    ...notTooShort([
      percentDecoded(secret),
      percent,
      percentLowerCase(percent),
      ...base64,
      ...base64.map(asBase64Url),
      ...bothCases(Buffer.from(secret).toString('hex')),
    ]),
  ];
}

/**
 * A text without backslashes, which each further encoding as JSON doubles, and without what stands between digits:
 * `1101 0119` and `[1,1,0,1]` become `11010119` and `[1101]`.
 */
export const squeeze = (text: string): string => text.replace(/\\+/g, '').replace(/(?<=\d)[\W_]{1,3}(?=\d)/g, '');

/** How a secret may stand in a squeezed text: an ID number without its first or last character, or escaped as in `\u5f20`. */
export function squeezedFormsOf(secret: string): readonly string[] {
  const digits = /^\d{17}[\dX]$/.test(secret) ? [secret.slice(0, -1), secret.slice(1)] : [];
  const codes = Array.from({ length: secret.length }, (_, at) => secret.charCodeAt(at).toString(16).padStart(4, '0'));
  const escaped = [codes, codes.map((code) => code.toUpperCase())].map((each) => `u${each.join('u')}`);
  return [...digits, ...notTooShort(escaped)];
}
