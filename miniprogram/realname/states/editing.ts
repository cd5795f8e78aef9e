import { checkForm, firstProblem, FORM_FIELDS, withoutProblems } from '../form';
import type { CheckEvent, Step } from './events';
import type { Editing, Model } from './model';
import type { PendingForm } from '../wechat/pending-form';
import { goOnWithCode } from './go-on-with-code';

type StatusTold = Extract<CheckEvent, { type: 'status_told' }>;
type Edited = Extract<CheckEvent, { type: 'edited' }>;
type Submitted = Extract<CheckEvent, { type: 'submitted' }>;

function whenStatusTold(model: Editing, { verification }: StatusTold): Model {
  if (model.isTouched || verification === null) return model;
  return { status: 'done', form: model.form, verification, notice: undefined, isErasing: false };
}

function whenEdited(model: Editing, { changes }: Edited): Step<Editing> {
  const { form, problems, sent } = model;
  const changed = FORM_FIELDS.filter((field) => changes[field] !== undefined && changes[field] !== form.values[field]);
  if (changed.length === 0) return [model];
  const next: Editing = {
    ...model,
    form: { ...form, values: { ...form.values, ...changes } },
    problems: withoutProblems(problems, changed),
    isTouched: true,
    sent: undefined,
    unanswered: undefined,
  };
  // Not at every keystroke: each removal is a call to the phone.
  return sent === undefined ? [next] : [next, { type: 'drop_form' }];
}

function whenSubmitted(model: Editing, { now, lastReturn }: Submitted): Step<Model> {
  const { form, unanswered: request } = model;
  const problems = checkForm(form.values, new Date(now));
  if (firstProblem(problems) !== undefined) return [{ ...model, problems, notice: undefined, isTouched: true }];
  if (request !== undefined)
    return [
      { status: 'checking', form, request },
      { type: 'check', request },
    ];
  const { realName, credId } = form.values;
  const sent: PendingForm = {
    realName,
    credId,
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

export function whenEditing(model: Editing, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'shown':
      return [model, { type: 'ask_status' }];
    case 'status_told':
      return [whenStatusTold(model, event)];
    case 'edited':
      return whenEdited(model, event);
    case 'submitted':
      return whenSubmitted(model, event);
    case 'returned':
      return goOnWithCode(model.form, event.isExpired ? undefined : model.sent, event.arrival) ?? [model];
    // The phone's storage was slower than the person, who has begun a form or been told what is missing in it.
    case 'restored':
      return (
        goOnWithCode(model.form, event.found, event.arrival) ?? [
          { ...model, sent: event.found ?? model.sent },
          { type: 'take_return' },
        ]
      );
    default:
      return [model];
  }
}
