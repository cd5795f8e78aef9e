import type { ErrorCode, Verification } from '../../../contract/response';
import { DROP_FORM, type CheckEvent, type Step } from './events';
import { firstProblem, formProblems } from '../form';
import { noticeOf } from '../notice';
import { unreachable } from '../wechat/call-realname';
import { editingAgain } from './editing-again';
import type { Editing, Form, Model } from './model';
import { showResult } from './show-result';

type Answered = Extract<CheckEvent, { type: 'answered' }>;

/** Errors after which the same question with the same code still has an answer to come. */
const ASK_AGAIN: readonly (ErrorCode | 'UNREACHABLE')[] = [
  'UNREACHABLE',
  'IN_PROGRESS',
  'RATE_LIMITED',
  'STORAGE_FAILED',
];

/** What the answer to a check makes of the page that waited for it. */
export function whenAnswered(form: Form, { request, answer, now }: Answered): Model {
  if (answer.ok && answer.verification !== null) return showResult(form, answer.verification);
  const { error } = answer.ok ? unreachable({ kind: 'unknown' }) : answer;
  const notice = noticeOf(error);
  if (error.retry === 'never') return { status: 'unavailable', form, notice };
  const problems = formProblems(error.fields);
  const isCodeStillGood = error.retry === 'later' && ASK_AGAIN.includes(error.code);
  const limit = error.code === 'RATE_LIMITED' ? { error, until: now + (error.retryAfterMs ?? 0) } : form.limit;
  // The way to City Services again: better said before than found out.
  const said =
    error.retry === 'later' && !isCodeStillGood ? { ...notice, text: `${notice.text}再试时，要重新授权。` } : notice;
  return {
    ...editingAgain({ ...form, limit }, said),
    problems,
    focus: firstProblem(problems),
    unanswered: isCodeStillGood ? request : undefined,
  };
}

/** Good news for whoever is filling in the form, who may take it or go on. */
export const offering = (model: Editing, verification: Verification): Editing =>
  verification.outcome === 'verified' && verification.id !== (model.offered?.id ?? model.form.seen)
    ? { ...model, offered: verification }
    : model;

/** From the form to a result: what was sent off is not needed any more. */
export function leaveForResult({ form, sent }: Editing, verification: Verification): Step<Model> {
  const done = showResult(form, verification);
  return sent === undefined ? [done] : [done, DROP_FORM];
}

/** An answer that comes after the person stopped waiting. */
export function whenAnsweredLate(model: Editing, { request, answer }: Answered): Step<Model> {
  if (!answer.ok || answer.verification === null) return [model];
  const { verification } = answer;
  return model.unanswered === request ? leaveForResult(model, verification) : [offering(model, verification)];
}
