import type { Verification } from '../../../contract/response';
import { EMPTY_FORM } from '../form';
import { refilled } from './filled-in';
import type { Done, Form } from './model';

export const showResult = (form: Form, verification: Verification): Done => ({
  status: 'done',
  // Nothing is left to correct after a match: name and number need not stay in memory.
  form: { ...(verification.outcome === 'verified' ? refilled(form, EMPTY_FORM) : form), seen: verification.id },
  verification,
  notice: undefined,
  isErasing: false,
});
