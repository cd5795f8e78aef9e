import type { Verification } from '../../../contract/response';
import type { Done, Form } from './model';

export const showResult = (form: Form, verification: Verification): Done => ({
  status: 'done',
  form: { ...form, seen: verification.id },
  verification,
  notice: undefined,
  isErasing: false,
});
