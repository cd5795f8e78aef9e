import type { CheckEvent, Step } from './events';
import { EMPTY_FORM } from '../form';
import type { Done, Form, Model } from './model';
import { noticeOf, NOTICES } from '../notice';
import { editingAgain } from './editing-again';

const emptied = (form: Form): Form => ({ ...form, values: EMPTY_FORM });

export function whenDone(model: Done, event: CheckEvent): Step<Model> {
  const { form, verification, isErasing } = model;
  switch (event.type) {
    case 'restarted':
      if (isErasing) return [model];
      // What did not match is there to be corrected.
      return [editingAgain(verification.outcome === 'verified' ? emptied(form) : form)];
    case 'erasure_asked':
      return isErasing ? [model] : [model, { type: 'confirm_erasure', id: verification.id }];
    case 'erasure_confirmed':
      if (isErasing || event.id !== verification.id) return [model];
      return [{ ...model, notice: undefined, isErasing: true }, { type: 'erase' }];
    case 'erasure_answered':
      if (event.answer.ok) return [editingAgain(emptied(form), NOTICES.erased)];
      return [{ ...model, notice: noticeOf(event.answer.error), isErasing: false }];
    default:
      return [model];
  }
}
