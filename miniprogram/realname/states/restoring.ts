import { ASK_STATUS, DROP_FORM, TAKE_RETURN, type CheckEvent, type Step } from './events';
import type { Model, Restoring } from './model';
import { NOTICES } from '../notice';
import { whenEditing } from './editing';
import { editingAgain, untouched } from './editing-again';
import { goOnWithCode, refill } from './go-on-with-code';
import { showResult } from './show-result';

type Restored = Extract<CheckEvent, { type: 'restored' }>;

function whenRestored(model: Restoring, { found, arrival }: Restored): Step<Model> {
  const onward = goOnWithCode(model.form, found, arrival);
  if (onward !== undefined) return [...onward, TAKE_RETURN];
  if (found !== undefined) {
    const form = refill(model.form, found);
    return arrival?.kind === 'no_code'
      ? [editingAgain(form, NOTICES.notAuthorized), DROP_FORM, TAKE_RETURN]
      : [{ ...editingAgain(form, NOTICES.broughtBack), sent: found }, TAKE_RETURN];
  }
  if (model.isCodeWaiting) {
    return [untouched(model.form, NOTICES.formLost), ASK_STATUS, TAKE_RETURN];
  }
  const { form, earlier, isEarlierUnknown } = model;
  if (earlier === undefined) {
    return [untouched(form, isEarlierUnknown ? NOTICES.resultUnknown : undefined), TAKE_RETURN];
  }
  return [showResult(form, earlier), TAKE_RETURN];
}

export function whenRestoring(model: Restoring, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'restored':
      return whenRestored(model, event);
    case 'status_told':
      return [{ ...model, earlier: event.verification }];
    case 'status_unknown':
      return [model.isEarlierUnknown ? model : { ...model, isEarlierUnknown: true }];
    case 'shown':
      return model.isCodeWaiting ? [model] : [model, ASK_STATUS];
    // Whoever was faster than the phone's storage has begun a form of their own.
    case 'edited': {
      const [next, ...effects] = whenEditing(untouched(model.form), event);
      return next.status === 'editing' && next.stage !== 'fresh' ? [next, DROP_FORM, ...effects] : [model];
    }
    case 'submitted':
      return whenEditing(untouched(model.form), event);
    default:
      return [model];
  }
}
