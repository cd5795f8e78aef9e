import { parseCode } from '../../../contract/request';
import type { CheckEvent } from '../states/events';
import { EMPTY_FORM, type FormValues } from '../form';
import type { Model } from '../states/model';
import type { PendingForm } from '../wechat/pending-form';
import type { Return } from '../wechat/read-return';
import { initialModel } from '../states/transition';
import { errorOf, UNREACHABLE, verificationOf } from './answers';
import { VERIFIED, ZHANG } from './made-up';

const CONSENT = 'test-1';
export const NOW = Date.parse('2026-03-07T01:00:00Z');

const codeOf = (text: string): Return => {
  const code = parseCode(text);
  if (!code.ok) throw new Error(code.problem);
  return { kind: 'code', code: code.value };
};
export const CODE = codeOf('code-1');
const OLD_CODE = codeOf('code-0');
const NO_CODE: Return = { kind: 'no_code' };
const OTHERWISE: Return = { kind: 'other' };

export const SENT: PendingForm = {
  realName: ZHANG.realName,
  credId: ZHANG.credId,
  consentVersion: CONSENT,
  codeBefore: 'code-0',
  savedAt: NOW,
};
const form = (values: FormValues) => ({ values, revision: 0, consentVersion: CONSENT });
const filled = form(ZHANG);
const request = {
  action: 'check',
  realName: ZHANG.realName,
  credId: ZHANG.credId,
  code: 'code-1',
  consent: { version: CONSENT },
} as const;

const editing = {
  status: 'editing',
  problems: {},
  notice: undefined,
  isTouched: true,
  sent: undefined,
  unanswered: undefined,
} as const;
const done = { status: 'done', form: filled, verification: VERIFIED, notice: undefined, isErasing: false } as const;

/** A model for every way in which what happens next differs, by what a person would say of it. */
export const SITUATIONS: Readonly<Record<string, Model>> = {
  'just opened': initialModel(CONSENT, false),
  'just opened, with a code': initialModel(CONSENT, true),
  'empty form': { ...editing, form: form(EMPTY_FORM), isTouched: false },
  'form filled in': { ...editing, form: filled },
  'form sent off, back by another road': { ...editing, form: filled, sent: SENT },
  'form with an authorisation that is still good': { ...editing, form: filled, unanswered: request },
  'at City Services': { status: 'authorizing', form: filled, sent: SENT, leftAfterRefusal: false },
  'at City Services again after a refusal': {
    status: 'authorizing',
    form: filled,
    sent: SENT,
    leftAfterRefusal: true,
  },
  'being checked': { status: 'checking', form: filled, request },
  verified: done,
  'another outcome': { ...done, verification: { ...VERIFIED, outcome: 'id_mismatch' } },
  'being erased': { ...done, isErasing: true },
};

/** Every event, with each difference that matters. */
export const EVENTS: Readonly<Record<string, CheckEvent>> = {
  'nothing stored': { type: 'restored', found: undefined, arrival: undefined },
  'a form stored': { type: 'restored', found: SENT, arrival: undefined },
  'a form stored, and a code': { type: 'restored', found: SENT, arrival: CODE },
  'a form stored, and a refusal': { type: 'restored', found: SENT, arrival: NO_CODE },
  'page shown': { type: 'shown' },
  'no earlier result': { type: 'status_told', verification: null },
  'an earlier result': { type: 'status_told', verification: VERIFIED },
  typed: { type: 'edited', changes: { realName: '李样例' } },
  'main button tapped': { type: 'submitted', now: NOW, lastReturn: OTHERWISE },
  'jump refused': { type: 'departed', sent: SENT, departure: 'refused' },
  'jump failed': { type: 'departed', sent: SENT, departure: 'failed' },
  'jump made': { type: 'departed', sent: SENT, departure: 'left' },
  'given up': { type: 'cancelled' },
  'back with a code': { type: 'returned', arrival: CODE, isExpired: false },
  'back with a code from before': { type: 'returned', arrival: OLD_CODE, isExpired: false },
  'back with a code, too late': { type: 'returned', arrival: CODE, isExpired: true },
  'back after refusing': { type: 'returned', arrival: NO_CODE, isExpired: false },
  'back by another road': { type: 'returned', arrival: OTHERWISE, isExpired: false },
  'an answer': { type: 'answered', answer: verificationOf('verified') },
  'an error, code still good': { type: 'answered', answer: UNREACHABLE },
  'an error, code spent': { type: 'answered', answer: errorOf('CODE_INVALID') },
  'again tapped': { type: 'restarted' },
  'erase tapped': { type: 'erasure_asked' },
  'erasing confirmed': { type: 'erasure_confirmed', id: VERIFIED.id },
  'erasing confirmed for another result': { type: 'erasure_confirmed', id: 'other' },
  erased: { type: 'erasure_answered', answer: { ok: true, verification: null } },
  'erasing failed': { type: 'erasure_answered', answer: UNREACHABLE },
};
