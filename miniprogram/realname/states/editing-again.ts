import type { Form, Editing } from './model';
import type { Notice } from '../notice';

/** The form as the person left it, with what there is to say. */
export const editingAgain = (form: Form, notice?: Notice): Editing => ({
  status: 'editing',
  form,
  problems: {},
  notice,
  isTouched: true,
  sent: undefined,
  unanswered: undefined,
});
