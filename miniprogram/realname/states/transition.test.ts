import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CheckEvent } from './events';
import { FORM_FIELDS } from '../form';
import type { Model } from './model';
import { drawStates } from '../testing/draw-states';
import { ZHANG } from '../testing/made-up';
import { CODE, EVENTS, NOW, SITUATIONS } from '../testing/situations';
import { initialModel, transition } from './transition';

test('the drawn table is what the code does', () => {
  const document = readFileSync(path.resolve(__dirname, '../../../docs/client-states.md'), 'utf8');
  // If it is meant to be so: npm run client-states
  expect(document).toBe(drawStates());
});

const typed = fc.subarray([...FORM_FIELDS]).map((fields): CheckEvent => ({
  type: 'edited',
  changes: Object.fromEntries(fields.map((field) => [field, ZHANG[field]])),
}));
const consented = fc.boolean().map((consent): CheckEvent => ({ type: 'edited', changes: { consent } }));
const submitted = fc.constant<CheckEvent>({ type: 'submitted', now: NOW, lastReturn: { kind: 'other' } });
const eventsWhere = (isWanted: (event: CheckEvent) => boolean): fc.Arbitrary<CheckEvent> =>
  fc.constantFrom(...Object.values(EVENTS).filter(isWanted));
const isRestored = ({ type }: CheckEvent): boolean => type === 'restored';

const personal = [
  { weight: 2, arbitrary: typed },
  { weight: 1, arbitrary: consented },
  { weight: 2, arbitrary: submitted },
];
/** A page looks once for what an earlier life of the app has left, which takes a moment. */
const history = fc
  .tuple(
    fc.array(fc.oneof(...personal), { maxLength: 3 }),
    eventsWhere(isRestored),
    fc.array(fc.oneof(...personal, { weight: 6, arbitrary: eventsWhere((event) => !isRestored(event)) }), {
      maxLength: 40,
      size: 'max',
    }),
  )
  .map(([early, restored, late]) => [...early, restored, ...late]);

/** Every step of a history, from where it began. */
function live(events: readonly CheckEvent[], from: Model) {
  let model = from;
  return events.map((event) => {
    const before = model;
    const [after, ...effects] = transition(model, event);
    model = after;
    return { before, event, after, effects };
  });
}

const beginnings = fc.constantFrom<Model>(initialModel('test-1', false), initialModel('test-1', true));

test('nobody is sent to City Services, and nothing is checked, without a consent', () => {
  let departures = 0;
  fc.assert(
    fc.property(history, beginnings, (events, from) => {
      for (const { before, effects } of live(events, from)) {
        for (const effect of effects) {
          if (effect.type === 'open_city_services') {
            departures += 1;
            expect(before.form.values.consent).toBe(true);
          }
          if (effect.type === 'check') expect(effect.request.consent.version).toBe('test-1');
        }
      }
    }),
    { numRuns: 2000 },
  );
  expect(departures).toBeGreaterThan(100);
});

test('each check that is asked for has a form of its own that was sent off before', () => {
  let checks = 0;
  fc.assert(
    fc.property(history, beginnings, (events, from) => {
      let forms = 0;
      for (const { before, event, effects } of live(events, from)) {
        if (event.type === 'restored' && event.found !== undefined) forms += 1;
        for (const effect of effects) {
          if (effect.type === 'keep_form') forms += 1;
          if (effect.type !== 'check') continue;
          checks += 1;
          // The same question again, with the code that is still good, needs no new form.
          if (before.status === 'editing' && isDeepStrictEqual(before.unanswered, effect.request)) continue;
          forms -= 1;
          expect(forms).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 2000 },
  );
  expect(checks).toBeGreaterThan(100);
});

test('what is kept on the phone is dropped when it is used, changed or given up', () => {
  fc.assert(
    fc.property(history, beginnings, (events, from) => {
      for (const { before, event, after, effects } of live(events, from)) {
        const wasSent = before.status === 'authorizing' || (before.status === 'editing' && before.sent !== undefined);
        const isSent = after.status === 'authorizing' || (after.status === 'editing' && after.sent !== undefined);
        const isDropped = effects.some(({ type }) => type === 'drop_form' || type === 'keep_form');
        // The phone itself drops what is ten minutes old.
        const isExpired = event.type === 'returned' && event.isExpired;
        if (wasSent && !isSent && !isExpired) expect(isDropped).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

const DAY_MS = 86_400_000;

/** What a person can do, or what is bound to come, where the check stands. */
function wayOut(model: Model): CheckEvent {
  switch (model.status) {
    case 'restoring':
      return { type: 'restored', found: undefined, arrival: undefined };
    case 'editing':
      return { type: 'edited', changes: ZHANG };
    case 'authorizing':
      return { type: 'cancelled' };
    case 'checking':
      return { type: 'answered', request: model.request, answer: { ok: true, verification: null }, now: NOW };
    case 'done':
      return model.isErasing
        ? { type: 'erasure_answered', answer: { ok: true, verification: null } }
        : { type: 'restarted' };
    // Leaving the page is the way out.
    case 'unavailable':
      return { type: 'shown' };
  }
}

test('there is a way from everywhere to City Services and back to a check', () => {
  fc.assert(
    fc.property(history, beginnings, (events, from) => {
      let model = live(events, from).at(-1)?.after ?? from;
      if (model.status === 'unavailable') return;
      for (let steps = 0; model.status !== 'editing'; steps += 1) {
        expect(steps).toBeLessThan(3);
        [model] = transition(model, wayOut(model));
      }
      [model] = transition(model, { type: 'edited', changes: ZHANG });
      [model] = transition(model, { type: 'submitted', now: NOW + DAY_MS, lastReturn: { kind: 'other' } });
      if (model.status === 'authorizing') {
        [model] = transition(model, { type: 'returned', arrival: CODE, isExpired: false });
      }
      expect(model.status).toBe('checking');
    }),
    { numRuns: 2000 },
  );
});

test.each(Object.entries(SITUATIONS))(
  'an event that means nothing in the situation “%s” leaves the same model',
  (_, model) => {
    for (const event of Object.values(EVENTS)) {
      const [next, ...effects] = transition(model, event);
      if (next.status === model.status && effects.length === 0 && JSON.stringify(next) === JSON.stringify(model)) {
        expect(next).toBe(model);
      }
    }
  },
);
