import type { Step } from './events';
import type { Checking, Form } from './model';
import type { PendingForm } from '../wechat/pending-form';
import type { Return } from '../wechat/read-return';

/** The form as it was sent off. A consent to another version of the text has to be given anew. */
export const refill = (form: Form, { realName, credId, consentVersion }: PendingForm): Form => ({
  ...form,
  values: { realName, credId, consent: consentVersion === form.consentVersion },
  revision: form.revision + 1,
});

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
  return [{ status: 'checking', form: refill(form, sent), request }, { type: 'drop_form' }, { type: 'check', request }];
}
