import type { CheckEvent, Step } from './events';
import { EMPTY_FORM, firstProblem } from '../form';
import { erasureNotice, NOTICES } from '../notice';
import { OUTCOME_TEXTS } from '../outcome-texts';
import { editingAgain } from './editing-again';
import { refilled } from './filled-in';
import type { Done, Form, Model } from './model';

const emptied = (form: Form): Form => refilled(form, EMPTY_FORM);

/** Back to the form: empty after `verified`; else what did not match is there to be corrected, and marked. */
function whenRestarted({ form, verification }: Done): Model {
  if (verification.outcome === 'verified') return editingAgain(emptied(form));
  // An earlier result has no form: there is nothing to correct.
  const problems = form.values.credId === '' ? {} : (OUTCOME_TEXTS[verification.outcome].problems ?? {});
  return { ...editingAgain(form), problems, focus: firstProblem(problems) };
}

export function whenDone(model: Done, event: CheckEvent): Step<Model> {
  const { form, verification, isErasing } = model;
  switch (event.type) {
    case 'restarted':
      return [isErasing ? model : whenRestarted(model)];
    case 'erasure_asked':
      return isErasing ? [model] : [model, { type: 'confirm_erasure', id: verification.id }];
    case 'erasure_confirmed':
      if (isErasing || event.id !== verification.id) return [model];
      return [{ ...model, notice: undefined, isErasing: true }, { type: 'erase' }];
    case 'erasure_answered':
      if (event.answer.ok) return [editingAgain(emptied(form), NOTICES.erased)];
      return [{ ...model, notice: erasureNotice(event.answer.error), isErasing: false }];
    default:
      return [model];
  }
}
