import type { CheckEvent, Step } from './events';
import type { Model, Restoring } from './model';
import { NOTICES } from '../notice';
import { whenEditing } from './editing';
import { editingAgain, untouched } from './editing-again';
import { goOnWithCode, refill } from './go-on-with-code';
import { showResult } from './show-result';

type Restored = Extract<CheckEvent, { type: 'restored' }>;

function whenRestored(model: Restoring, { found, arrival }: Restored): Step<Model> {
  const onward = goOnWithCode(model.form, found, arrival);
  if (onward !== undefined) return [...onward, { type: 'take_return' }];
  if (found !== undefined) {
    const form = refill(model.form, found);
    return arrival?.kind === 'no_code'
      ? [editingAgain(form, NOTICES.notAuthorized), { type: 'drop_form' }, { type: 'take_return' }]
      : [{ ...editingAgain(form, NOTICES.broughtBack), sent: found }, { type: 'take_return' }];
  }
  if (model.isCodeWaiting) {
    return [untouched(model.form, NOTICES.formLost), { type: 'ask_status' }, { type: 'take_return' }];
  }
  const { form, earlier, isEarlierUnknown } = model;
  if (earlier === undefined) {
    return [untouched(form, isEarlierUnknown ? NOTICES.resultUnknown : undefined), { type: 'take_return' }];
  }
  return [showResult(form, earlier), { type: 'take_return' }];
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
      return model.isCodeWaiting ? [model] : [model, { type: 'ask_status' }];
    // Whoever was faster than the phone's storage has begun a form of their own.
    case 'edited': {
      const [next, ...effects] = whenEditing(untouched(model.form), event);
      return next.status === 'editing' && next.stage !== 'fresh' ? [next, { type: 'drop_form' }, ...effects] : [model];
    }
    case 'submitted':
      return whenEditing(untouched(model.form), event);
    default:
      return [model];
  }
}
