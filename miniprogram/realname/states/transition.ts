import type { CheckEvent, Step } from './events';
import { EMPTY_FORM } from '../form';
import type { Model, Restoring } from './model';
import type { PendingForm } from '../wechat/pending-form';
import { whenAuthorizing } from './authorizing';
import { whenChecking } from './checking';
import { whenDone } from './done';
import { whenEditing } from './editing';
import { whenRestoring } from './restoring';
import { whenUnavailable } from './unavailable';

/**
 * A check whose page has just been opened.
 * @param consentVersion of the text that the person is asked to agree to; travels with the request
 * @param isCodeWaiting whether a code has come back that nobody has taken
 */
export const initialModel = (consentVersion: string, isCodeWaiting: boolean): Restoring => ({
  status: 'restoring',
  form: {
    values: EMPTY_FORM,
    shown: { realName: { text: '', revision: 0 }, credId: { text: '', revision: 0 } },
    consentVersion,
    limit: undefined,
    seen: undefined,
  },
  isCodeWaiting,
  earlier: undefined,
  isEarlierUnknown: false,
});

/** What an event makes of a check, and what is to be done then. Events that mean nothing where it stands change nothing. */
export function transition(model: Model, event: CheckEvent): Step<Model> {
  switch (model.status) {
    case 'restoring':
      return whenRestoring(model, event);
    case 'editing':
      return whenEditing(model, event);
    case 'authorizing':
      return whenAuthorizing(model, event);
    case 'checking':
      return whenChecking(model, event);
    case 'done':
      return whenDone(model, event);
    case 'unavailable':
      return whenUnavailable(model, event);
  }
}

/** The form that this check has sent off, where its code may still come. */
export const sentBy = (model: Model): PendingForm | undefined =>
  model.status === 'editing' || model.status === 'authorizing' ? model.sent : undefined;

/**
 * Whether this check may take what came back: the return of a form that another page sent off is not its own.
 * @param pending the form that the phone keeps at present, whoever sent it
 */
export function mayTakeReturn(model: Model, pending: PendingForm | undefined): boolean {
  if (model.status === 'restoring') return false;
  return pending === undefined || pending === sentBy(model);
}
