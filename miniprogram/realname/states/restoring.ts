import type { CheckEvent, Step } from './events';
import type { Editing, Model, Restoring } from './model';
import { NOTICES } from '../notice';
import { whenEditing } from './editing';
import { editingAgain } from './editing-again';
import { goOnWithCode, refill } from './go-on-with-code';

type Restored = Extract<CheckEvent, { type: 'restored' }>;

const untouched = ({ form }: Restoring): Editing => ({ ...editingAgain(form), isTouched: false });

function whenRestored(model: Restoring, { found, arrival }: Restored): Step<Model> {
  const onward = goOnWithCode(model.form, found, arrival);
  if (onward !== undefined) return [...onward, { type: 'take_return' }];
  if (found !== undefined) {
    const form = refill(model.form, found);
    return arrival?.kind === 'no_code'
      ? [editingAgain(form, NOTICES.notAuthorized), { type: 'drop_form' }, { type: 'take_return' }]
      : [{ ...editingAgain(form), sent: found }, { type: 'take_return' }];
  }
  if (model.isCodeWaiting) {
    return [{ ...untouched(model), notice: NOTICES.formLost }, { type: 'ask_status' }, { type: 'take_return' }];
  }
  const { form, earlier } = model;
  if (earlier === undefined) return [untouched(model), { type: 'take_return' }];
  return [
    { status: 'done', form, verification: earlier, notice: undefined, isErasing: false },
    { type: 'take_return' },
  ];
}

export function whenRestoring(model: Restoring, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'restored':
      return whenRestored(model, event);
    case 'status_told':
      return event.verification === null ? [model] : [{ ...model, earlier: event.verification }];
    case 'shown':
      return model.isCodeWaiting ? [model] : [model, { type: 'ask_status' }];
    // Whoever was faster than the phone's storage has begun a form of their own.
    case 'edited': {
      const [next, ...effects] = whenEditing(untouched(model), event);
      return next.status === 'editing' && next.isTouched ? [next, { type: 'drop_form' }, ...effects] : [model];
    }
    case 'submitted':
      return whenEditing(untouched(model), event);
    default:
      return [model];
  }
}
