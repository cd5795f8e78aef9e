import { FORM_FIELDS, problemAt, withoutProblems, type TextFieldName } from '../form';
import { DROP_FORM, type CheckEvent, type Step } from './events';
import { filledIn, tidied, withValues } from './filled-in';
import type { Editing, Form } from './model';

type Edited = Extract<CheckEvent, { type: 'edited' }>;
type FieldLeft = Extract<CheckEvent, { type: 'field_left' }>;

/** A form with other content is another one: neither the code that may still come nor the one still good is its own. */
function withOtherContent(model: Editing, form: Form): Step<Editing> {
  const { stage, sent, unanswered } = model;
  // What was said of the form as it was, that it may come yet or be asked again, is true no more.
  const notice = sent === undefined && unanswered === undefined ? model.notice : undefined;
  const next: Editing = {
    ...model,
    form,
    notice,
    stage: stage === 'fresh' ? 'typing' : stage,
    sent: undefined,
    unanswered: undefined,
  };
  // Not at every keystroke: each removal is a call to the phone.
  return sent === undefined ? [next] : [next, DROP_FORM];
}

function whenEdited(model: Editing, { changes }: Edited): Step<Editing> {
  const { form, problems } = model;
  const changed = FORM_FIELDS.filter((field) => changes[field] !== undefined && changes[field] !== form.values[field]);
  if (changed.length === 0) return [model];
  const focus = changes.consent === undefined ? model.focus : undefined;
  return withOtherContent({ ...model, focus, problems: withoutProblems(problems, changed) }, withValues(form, changes));
}

function whenFieldLeft(model: Editing, { field, now }: FieldLeft): Editing {
  const form = tidied(model.form, field);
  // The keyboard's “next” moves the cursor before this field hears that it was left.
  const focus = model.focus === field ? undefined : model.focus;
  const isAsBefore = form === model.form && focus === model.focus;
  const problems = problemAt(field, form.values, new Date(now));
  // What the cloud function found wrong stays until it is changed.
  const isProblemNew = problems[field] !== undefined && problems[field] !== model.problems[field];
  if (isAsBefore && !isProblemNew) return model;
  return { ...model, form, problems: { ...model.problems, ...problems }, focus };
}

function whenFieldCleared(model: Editing, field: TextFieldName): Step<Editing> {
  const problems = withoutProblems(model.problems, [field]);
  const emptied = filledIn(model.form, field, '');
  return withOtherContent({ ...model, problems, focus: field }, emptied);
}

/** What happens to the fields of the form; all else changes nothing there. */
export function whenFieldUsed(model: Editing, event: CheckEvent): Step<Editing> {
  switch (event.type) {
    case 'edited':
      return whenEdited(model, event);
    case 'field_left':
      return [whenFieldLeft(model, event)];
    case 'field_cleared':
      return whenFieldCleared(model, event.field);
    case 'next_wanted':
      return [event.field === 'realName' ? { ...model, focus: 'credId' } : model];
    case 'field_wanted':
      return [{ ...model, focus: event.field }];
    default:
      return [model];
  }
}
