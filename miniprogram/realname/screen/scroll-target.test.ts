import type { Model } from '../states/model';
import { transition } from '../states/transition';
import { EVENTS, SITUATIONS } from '../testing/situations';
import { INSTITUTION } from '../../institution';
import { screenOf } from './screen-of';
import { scrollTarget } from './scroll-target';

const SETTING = { institution: INSTITUTION, continueText: '继续', canLeave: true, hasWechatPrivacy: true };

function situation(name: string): Model {
  const model = SITUATIONS[name];
  if (model === undefined) throw new Error(`There is no situation "${name}".`);
  return model;
}

/** Where the page scrolls when this happens. */
function targetOf(before: string, event: string): unknown {
  const happening = EVENTS[event];
  if (happening === undefined) throw new Error(`There is no event "${event}".`);
  const [next] = transition(situation(before), happening);
  return scrollTarget(screenOf(situation(before), SETTING), screenOf(next, SETTING));
}

test.each<[before: string, event: string, target: string | undefined]>([
  ['empty form', 'main button tapped', 'realName'],
  ['form filled in', 'label tapped', 'credId'],
  // The answers would be under the bar.
  ['form filled in', 'help wanted', 'help'],
  ['at City Services', 'jump refused', 'top'],
  ['being checked', 'an answer', 'top'],
  // Nowhere while a person types.
  ['form filled in', 'typed', undefined],
  ['form with the cursor in the name', 'typed', undefined],
])('%s, then %s: the page scrolls to %s', (before, event, target) => {
  expect(targetOf(before, event)).toBe(target);
});

test('closing the help scrolls nowhere', () => {
  const [open] = transition(situation('form filled in'), { type: 'help_toggled' });
  const [closed] = transition(open, { type: 'help_toggled' });
  expect(scrollTarget(screenOf(open, SETTING), screenOf(closed, SETTING))).toBeUndefined();
});
