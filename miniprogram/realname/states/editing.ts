import { ASK_STATUS, TAKE_RETURN, type CheckEvent, type Step } from './events';
import { leaveForResult, offering, whenAnsweredLate } from './answered';
import { NOTICES } from '../notice';
import { whenFieldUsed } from './fields';
import { goOnWithCode } from './go-on-with-code';
import type { Editing, Model } from './model';
import { whenSubmitted } from './submitted';

type Restored = Extract<CheckEvent, { type: 'restored' }>;
type StatusTold = Extract<CheckEvent, { type: 'status_told' }>;

function whenStatusTold(model: Editing, { verification }: StatusTold): Step<Model> {
  return model.stage === 'fresh' ? leaveForResult(model, verification) : [offering(model, verification)];
}

/** Whoever has begun to type has made up their mind. */
const whenStatusUnknown = (model: Editing): Model =>
  model.stage === 'fresh' && model.notice === undefined ? { ...model, notice: NOTICES.resultUnknown } : model;

/** The phone's storage was slower than the person, who has begun a form or been told what is missing in it. */
const whenRestoredLate = (model: Editing, { found, arrival }: Restored): Step<Model> =>
  goOnWithCode(model.form, found, arrival) ?? [{ ...model, sent: found ?? model.sent }, TAKE_RETURN];

/** What is heard from elsewhere while the person fills in the form. */
function whenHeard(model: Editing, event: CheckEvent): Step<Model> | undefined {
  switch (event.type) {
    case 'shown':
      return [model, ASK_STATUS];
    case 'status_told':
      return whenStatusTold(model, event);
    case 'status_unknown':
      return [whenStatusUnknown(model)];
    case 'returned':
      return goOnWithCode(model.form, event.isExpired ? undefined : model.sent, event.arrival) ?? [model];
    case 'answered':
      return whenAnsweredLate(model, event);
    case 'restored':
      return whenRestoredLate(model, event);
    default:
      return undefined;
  }
}

export function whenEditing(model: Editing, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'help_toggled':
      return [{ ...model, isHelpOpen: !model.isHelpOpen }];
    case 'offer_taken':
      return model.offered === undefined ? [model] : leaveForResult(model, model.offered);
    case 'submitted':
      return whenSubmitted(model, event);
    default:
      return whenHeard(model, event) ?? whenFieldUsed(model, event);
  }
}
