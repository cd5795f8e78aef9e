import { isInvisible, isUnknown } from './characters/kinds';
import { parseCredId } from './cred-id';
import { parseName } from './name';
import { accept, isRecord, isText, refuse, type Parsed } from './parsed';
import type { Code, CredId, RealName } from './personal-data';
import type { Field, FieldProblem } from './response';

/** What the mini-program sends to the cloud function `realname`. */
export type RealNameRequest =
  /** My current verification; also warms the instance. */
  | { readonly action: 'status' }
  | {
      readonly action: 'check';
      readonly realName: string;
      readonly credId: string;
      readonly code: string;
      /** The version of the consent text that the person agreed to. */
      readonly consent: { readonly version: string };
    }
  /** My verification with a signed receipt in it, for a back end outside the cloud. */
  | {
      readonly action: 'receipt';
      /** What the receipt is for, such as an order number, so that it cannot be used for another order. */
      readonly reference?: string;
    }
  /** Erase my verification (personal data law). */
  | { readonly action: 'forget' };

export type Action = RealNameRequest['action'];

/** A `check` in which every field follows the rules. */
export interface ParsedCheck {
  readonly action: 'check';
  readonly realName: RealName;
  readonly credId: CredId;
  readonly code: Code;
  readonly consentVersion: string;
}

export interface ReceiptRequest {
  readonly action: 'receipt';
  readonly reference?: string;
}

export type ParsedRequest =
  | { readonly ok: true; readonly request: { readonly action: 'status' | 'forget' } | ParsedCheck | ReceiptRequest }
  /** `fields` is empty if the form is not to blame: not an object, an unknown action, an invalid reference. */
  | { readonly ok: false; readonly fields: readonly FieldProblem[] };

const MAX_CODE_CHARACTERS = 1024;
const MAX_CONSENT_VERSION_CHARACTERS = 64;
const IS_REFERENCE = /^[\x21-\x7e]{1,64}$/;

/** Whether it is a one-time code; it is passed on untouched, URL-encoded or not. */
export const isCode = (input: unknown): input is Code =>
  isText(input) && input.length <= MAX_CODE_CHARACTERS && /^[\x21-\x7e]+$/.test(input);

export const parseCode = (input: unknown): Parsed<Code> =>
  isCode(input) ? accept(input) : refuse('没有收到微信的授权结果，请重新授权');

const isVisible = (character: string): boolean =>
  !isInvisible(character) && !isUnknown(character) && !/^[\t-\r\u2028\u2029]$/.test(character);

function parseConsent(input: unknown): Parsed<string> {
  const version = isRecord(input) ? input['version'] : undefined;
  const isVersion =
    isText(version) &&
    version.trim() !== '' &&
    version.length <= 2 * MAX_CONSENT_VERSION_CHARACTERS &&
    Array.from(version).length <= MAX_CONSENT_VERSION_CHARACTERS &&
    // It is stored and shown as it is, so characters that hide or reverse text are refused.
    Array.from(version).every(isVisible);
  return isVersion ? accept(version) : refuse('请先阅读并同意《个人信息处理说明》');
}

const problemOf = (field: Field, parsed: Parsed<unknown>): FieldProblem[] =>
  parsed.ok ? [] : [{ field, problem: parsed.problem }];

/**
 * Reads what a client sent. Unknown properties are ignored.
 * @param now today, for the birth date within the ID number
 */
export function parseRequest(event: unknown, now: Date): ParsedRequest {
  if (!isRecord(event)) return { ok: false, fields: [] };
  switch (event['action']) {
    case 'status':
      return { ok: true, request: { action: 'status' } };
    case 'forget':
      return { ok: true, request: { action: 'forget' } };
    case 'check':
      return parseCheck(event, now);
    case 'receipt':
      return parseReceipt(event['reference']);
    default:
      return { ok: false, fields: [] };
  }
}

function parseReceipt(reference: unknown): ParsedRequest {
  if (reference === undefined) return { ok: true, request: { action: 'receipt' } };
  const isReference = isText(reference) && IS_REFERENCE.test(reference);
  return isReference ? { ok: true, request: { action: 'receipt', reference } } : { ok: false, fields: [] };
}

function parseCheck(event: Readonly<Record<string, unknown>>, now: Date): ParsedRequest {
  const realName = parseName(event['realName']);
  const credId = parseCredId(event['credId'], now);
  const code = parseCode(event['code']);
  const consent = parseConsent(event['consent']);
  if (realName.ok && credId.ok && code.ok && consent.ok) {
    return {
      ok: true,
      request: {
        action: 'check',
        realName: realName.value,
        credId: credId.value,
        code: code.value,
        consentVersion: consent.value,
      },
    };
  }
  return {
    ok: false,
    fields: [
      ...problemOf('realName', realName),
      ...problemOf('credId', credId),
      ...problemOf('code', code),
      ...problemOf('consent', consent),
    ],
  };
}
