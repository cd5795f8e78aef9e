import type { Notice } from '../notice';
import { drawnAnew } from './filled-in';
import type { Editing, Form } from './model';

/** The form as the person left it, with what there is to say. */
export const editingAgain = (form: Form, notice?: Notice): Editing => ({
  status: 'editing',
  form: drawnAnew(form),
  problems: {},
  notice,
  stage: 'begun',
  focus: undefined,
  offered: undefined,
  isHelpOpen: false,
  sent: undefined,
  unanswered: undefined,
});

/** The form of a page on which nothing has happened yet. */
export const untouched = (form: Form, notice?: Notice): Editing => ({ ...editingAgain(form, notice), stage: 'fresh' });
