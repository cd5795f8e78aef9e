import { ASK_STATUS, type CheckEvent, type Step } from './events';
import type { Model, Unavailable } from './model';
import { showResult } from './show-result';

/** Left by leaving the page; or when the service is well again and knows a result. */
export function whenUnavailable(model: Unavailable, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'shown':
      return [model, ASK_STATUS];
    case 'status_told':
      // An old failure says nothing of the form that could not be checked.
      return [event.verification.outcome === 'verified' ? showResult(model.form, event.verification) : model];
    default:
      return [model];
  }
}
