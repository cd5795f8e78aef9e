import { parseCode } from '../../../contract/request';
import type { CheckEvent } from '../states/events';
import { EMPTY_FORM, type FormValues } from '../form';
import { editingAgain, untouched } from '../states/editing-again';
import type { Form, Model } from '../states/model';
import { NOTICES } from '../notice';
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
const LIMITED = { code: 'RATE_LIMITED', retry: 'later', message: '…', requestId: 'req-1' } as const;
const form = (values: FormValues): Form => ({
  values,
  shown: { realName: { text: '', revision: 0 }, credId: { text: '', revision: 0 } },
  consentVersion: CONSENT,
  limit: undefined,
  seen: undefined,
});
const filled = form(ZHANG);
const request = {
  action: 'check',
  realName: ZHANG.realName,
  credId: ZHANG.credId,
  code: 'code-1',
  consent: { version: CONSENT },
} as const;

const editing = editingAgain(filled);
const done = { status: 'done', form: filled, verification: VERIFIED, notice: undefined, isErasing: false } as const;

/** A model for every way in which what happens next differs, by what a person would say of it. */
export const SITUATIONS: Readonly<Record<string, Model>> = {
  'just opened': initialModel(CONSENT, false),
  'just opened, with a code': initialModel(CONSENT, true),
  'empty form': untouched(form(EMPTY_FORM)),
  'first words typed': { ...editing, stage: 'typing' },
  'form filled in': editing,
  'form sent off, back by another road': { ...editing, sent: SENT },
  'form with an authorisation that is still good': { ...editing, unanswered: request },
  'form while the limit lasts': { ...editing, form: { ...filled, limit: { error: LIMITED, until: NOW + 3_600_000 } } },
  'form with a result on offer': { ...editing, offered: VERIFIED },
  'form with the cursor in the name': { ...editing, focus: 'realName' },
  'at City Services': { status: 'authorizing', form: filled, sent: SENT, leftAfterRefusal: false },
  'at City Services again after a refusal': {
    status: 'authorizing',
    form: filled,
    sent: SENT,
    leftAfterRefusal: true,
  },
  'being checked': { status: 'checking', form: filled, request, waited: 0 },
  'being checked for 8 seconds': { status: 'checking', form: filled, request, waited: 8 },
  verified: done,
  'another outcome': { ...done, verification: { ...VERIFIED, outcome: 'id_mismatch' } },
  'being erased': { ...done, isErasing: true },
  'out of service': { status: 'unavailable', form: filled, notice: { ...NOTICES.failed, isForTheCounter: true } },
};

/** Every event, with each difference that matters. */
export const EVENTS: Readonly<Record<string, CheckEvent>> = {
  'nothing stored': { type: 'restored', found: undefined, arrival: undefined },
  'a form stored': { type: 'restored', found: SENT, arrival: undefined },
  'a form stored, and a code': { type: 'restored', found: SENT, arrival: CODE },
  'a form stored, and a refusal': { type: 'restored', found: SENT, arrival: NO_CODE },
  'page shown': { type: 'shown' },
  'no word of an earlier result': { type: 'status_unknown' },
  'an earlier result': { type: 'status_told', verification: VERIFIED },
  typed: { type: 'edited', changes: { realName: '李样例' } },
  'number left': { type: 'field_left', field: 'credId', now: NOW },
  'name emptied': { type: 'field_cleared', field: 'realName' },
  'next wanted': { type: 'next_wanted', field: 'realName' },
  'label tapped': { type: 'field_wanted', field: 'credId' },
  'help wanted': { type: 'help_toggled' },
  'offer taken': { type: 'offer_taken' },
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
  '3 seconds waited': { type: 'waited', request, seconds: 3 },
  'waiting left': { type: 'waiting_left' },
  'an answer': { type: 'answered', request, answer: verificationOf('verified'), now: NOW },
  'an error, code still good': { type: 'answered', request, answer: UNREACHABLE, now: NOW },
  'an error, code spent': { type: 'answered', request, answer: errorOf('CODE_INVALID'), now: NOW },
  'an error that nobody can mend here': { type: 'answered', request, answer: errorOf('MISCONFIGURED'), now: NOW },
  'again tapped': { type: 'restarted' },
  'erase tapped': { type: 'erasure_asked' },
  'erasing confirmed': { type: 'erasure_confirmed', id: VERIFIED.id },
  'erasing confirmed for another result': { type: 'erasure_confirmed', id: 'other' },
  erased: { type: 'erasure_answered', answer: { ok: true, verification: null } },
  'erasing failed': { type: 'erasure_answered', answer: UNREACHABLE },
};
