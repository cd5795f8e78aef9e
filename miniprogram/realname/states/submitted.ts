import { checkForm, firstProblem } from '../form';
import { noticeOf } from '../notice';
import type { PendingForm } from '../wechat/pending-form';
import { ask } from './ask';
import type { CheckEvent, Step } from './events';
import { tidied } from './filled-in';
import type { Editing, Model } from './model';

type Submitted = Extract<CheckEvent, { type: 'submitted' }>;

/** The main button: what is wrong is marked; else on to City Services, or once more with the code that is still good. */
export function whenSubmitted(model: Editing, { now, lastReturn }: Submitted): Step<Model> {
  const { unanswered } = model;
  const form = tidied(tidied(model.form, 'realName'), 'credId');
  const problems = checkForm(form.values, new Date(now));
  const wrong = firstProblem(problems);
  const seen = { ...model, form, problems, offered: undefined, stage: 'begun' } as const;
  if (wrong !== undefined) return [{ ...seen, notice: undefined, focus: wrong }];
  const { limit } = form;
  // Better now than after the way to City Services and back.
  if (limit !== undefined && limit.until > now) {
    return [{ ...seen, notice: noticeOf({ ...limit.error, retryAfterMs: limit.until - now }) }];
  }
  // A request of its own: what the earlier one still brings, its end by time above all, is not its answer.
  if (unanswered !== undefined) return ask(form, { ...unanswered });
  const sent: PendingForm = {
    realName: form.values.realName,
    credId: form.values.credId,
    consentVersion: form.consentVersion,
    savedAt: now,
    ...(lastReturn.kind === 'code' ? { codeBefore: lastReturn.code } : {}),
  };
  return [
    { status: 'authorizing', form, sent, leftAfterRefusal: lastReturn.kind === 'no_code' },
    { type: 'keep_form', form: sent },
    { type: 'open_city_services', sent },
  ];
}
