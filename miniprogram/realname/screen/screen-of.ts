import { untouched } from '../states/editing-again';
import type { Model } from '../states/model';
import { TEXTS } from '../texts';
import { contactPart } from './contact-part';
import { doneScreen } from './done-screen';
import { editingScreen } from './editing-screen';
import { noticePart } from './notice-part';
import type { Screen } from './screen';
import type { Setting } from './setting';

const waitingScreen = (waited: 0 | 3 | 8): Screen => {
  const { title, leave } = TEXTS.checking;
  // Whoever has waited a while may go; before that the button would only invite to break off.
  return {
    title,
    waiting: TEXTS.checking[waited],
    ...(waited === 0 ? {} : { bar: { other: { deed: 'leave_waiting', text: leave } } }),
  };
};

/** What the person sees at each state of the check: the one place that decides it. */
export function screenOf(model: Model, setting: Setting): Screen {
  switch (model.status) {
    case 'restoring':
      if (model.isCodeWaiting) return waitingScreen(0);
      return editingScreen(untouched(model.form), setting);
    case 'editing':
      return editingScreen(model, setting);
    case 'authorizing': {
      const { title, text, cancel } = TEXTS.authorizing;
      return { title, waiting: text, bar: { other: { deed: 'cancel', text: cancel } } };
    }
    case 'checking':
      return waitingScreen(model.waited);
    case 'done':
      return doneScreen(model, setting);
    case 'unavailable': {
      const { title, heading, text, leave } = TEXTS.unavailable;
      const { tone, quote } = model.notice;
      return {
        title,
        notice: noticePart({ tone, heading, text, ...(quote === undefined ? {} : { quote }) }, setting),
        contact: contactPart(setting.institution),
        bar: {
          main: { deed: 'call', text: TEXTS.contact.call },
          ...(setting.canLeave ? { other: { deed: 'leave', text: leave } } : {}),
        },
      };
    }
  }
}
