import type { PendingForm } from '../wechat/pending-form';
import type { Return } from '../wechat/read-return';
import { ask } from './ask';
import { DROP_FORM, type Step } from './events';
import { refilled } from './filled-in';
import type { Checking, Form } from './model';

/** The form as it was sent off. A consent to another version of the text has to be given anew. */
export const refill = (form: Form, { realName, credId, consentVersion }: PendingForm): Form =>
  refilled(form, { realName, credId, consent: consentVersion === form.consentVersion });

/**
 * On to the check, if a code has come for the form that was sent off.
 * @returns undefined where none has: the code that WeChat handed out already when the person left is none
 */
export function goOnWithCode(
  form: Form,
  sent: PendingForm | undefined,
  arrival: Return | undefined,
): Step<Checking> | undefined {
  if (sent === undefined || arrival?.kind !== 'code' || arrival.code === sent.codeBefore) return undefined;
  const { realName, credId, consentVersion } = sent;
  const consent = { version: consentVersion };
  const request = { action: 'check', realName, credId, code: arrival.code, consent } as const;
  const [checking, ...effects] = ask(refill(form, sent), request);
  return [checking, DROP_FORM, ...effects];
}
