import type { CheckEvent, Step } from './events';
import { NOTICES } from '../notice';
import { whenAnswered } from './answered';
import { editingAgain } from './editing-again';
import type { Checking, Model } from './model';

export function whenChecking(model: Checking, event: CheckEvent): Step<Model> {
  switch (event.type) {
    case 'answered':
      // The answer to a request that was left says nothing of the one that is waited for now.
      return [event.request === model.request ? whenAnswered(model.form, event) : model];
    case 'waited':
      return event.request === model.request && event.seconds > model.waited
        ? [{ ...model, waited: event.seconds }]
        : [model];
    case 'waiting_left':
      return [{ ...editingAgain(model.form, NOTICES.leftWaiting), unanswered: model.request }];
    default:
      return [model];
  }
}
