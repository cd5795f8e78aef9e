import { DROP_FORM, TAKE_RETURN, type CheckEvent, type Step } from './events';
import type { Authorizing, Model } from './model';
import { NOTICES } from '../notice';
import { editingAgain } from './editing-again';
import { goOnWithCode } from './go-on-with-code';

type Returned = Extract<CheckEvent, { type: 'returned' }>;

function whenReturned({ form, sent, leftAfterRefusal }: Authorizing, { arrival, isExpired }: Returned): Step<Model> {
  const onward = goOnWithCode(form, isExpired ? undefined : sent, arrival);
  if (onward !== undefined) return onward;
  if (arrival.kind === 'no_code' && !leftAfterRefusal) {
    return [editingAgain(form, NOTICES.notAuthorized), DROP_FORM];
  }
  if (isExpired) return [editingAgain(form, NOTICES.expired)];
  // Back by another road: the code may come yet.
  return [{ ...editingAgain(form, NOTICES.cameBackOtherwise), sent }];
}

export function whenAuthorizing(model: Authorizing, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'returned':
      return whenReturned(model, event);
    case 'cancelled':
      return [editingAgain(model.form), DROP_FORM];
    case 'departed':
      // Of an earlier departure, which was given up: no word about this one.
      if (event.sent !== model.sent || event.departure === 'left') return [model];
      return [editingAgain(model.form, NOTICES[event.departure]), DROP_FORM];
    case 'restored':
      return [model, TAKE_RETURN];
    default:
      return [model];
  }
}
