import { answerInTime } from './answer-in-time';
import { askPatiently, type CheckRequest } from './ask-patiently';
import type { CheckEffects } from './check-effects';
import type { FormValues, TextFieldName } from './form';
import { isYoungEnough } from './is-young-enough';
import type { CheckEvent, Effect } from './states/events';
import type { Model } from './states/model';
import { initialModel, mayTakeReturn, sentBy, transition } from './states/transition';

export interface CheckOptions {
  /** Of the text that the person is asked to agree to, 1 to 64 characters; travels with the request. */
  readonly consentVersion: string;
  /** An earlier result that is older, in days, does not count. */
  readonly maxAgeDays?: number;
}

/** One check, from the form to its result, to be bound to a page. */
export interface RealNameCheck {
  readonly getModel: () => Model;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks for a check that an earlier life of the app has begun, and listens for returns. @returns its end, for when the page is unloaded */
  readonly start: () => () => void;
  /** The page came to the front: asks for an earlier result, which also warms the cloud function. */
  readonly shown: () => void;
  readonly edit: (changes: Partial<FormValues>) => void;
  /** The cursor left a field. */
  readonly leaveField: (field: TextFieldName) => void;
  /** The main button. Call it within the tap: WeChat opens another mini-program from there only. */
  readonly submit: () => void;
  /** All that a tap does and that needs nothing else. */
  readonly tell: (event: Told) => void;
}

type Told = Extract<
  CheckEvent,
  {
    readonly type:
      | 'cancelled'
      | 'restarted'
      | 'erasure_asked'
      | 'waiting_left'
      | 'offer_taken'
      | 'help_toggled'
      | 'field_cleared'
      | 'field_wanted'
      | 'next_wanted';
  }
>;

/** After how many seconds of waiting the person reads something new. */
const WAITS = [3, 8] as const;

/** Runs a check: hands what happens to `transition`, and does to the world what that says. */
export function createRealNameCheck({ consentVersion, maxAgeDays }: CheckOptions, world: CheckEffects): RealNameCheck {
  const { inbox, pendingForm, now } = world;
  const listeners = new Set<() => void>();
  let model: Model = initialModel(consentVersion, inbox.holdsCode());
  /** The page is gone: nothing that was begun there goes on by itself. */
  let isStopped = false;
  let isStatusAsked = false;

  function dispatch(event: CheckEvent): void {
    if (isStopped) return;
    const [next, ...effects] = transition(model, event);
    const isChanged = next !== model;
    model = next;
    effects.forEach(run);
    if (!isChanged) return;
    listeners.forEach((listener) => {
      listener();
    });
  }

  const isWanted = (request: CheckRequest): boolean =>
    !isStopped &&
    ((model.status === 'checking' && model.request === request) ||
      (model.status === 'editing' && model.unanswered === request));

  function takeReturn(): void {
    const pending = pendingForm.current();
    if (!mayTakeReturn(model, pending)) return;
    const arrival = inbox.take();
    if (arrival !== undefined) dispatch({ type: 'returned', arrival, isExpired: pending === undefined });
  }

  function run(effect: Effect): void {
    switch (effect.type) {
      case 'keep_form':
        pendingForm.save(effect.form);
        return;
      case 'drop_form':
        pendingForm.remove();
        return;
      case 'open_city_services': {
        const { sent } = effect;
        void world.openCityServices().then((departure) => {
          dispatch({ type: 'departed', sent, departure });
        });
        return;
      }
      case 'take_return':
        takeReturn();
        return;
      case 'ask_status':
        if (isStatusAsked) return;
        isStatusAsked = true;
        void answerInTime(world.call({ action: 'status' }), world).then((answer) => {
          isStatusAsked = false;
          if (!answer.ok) dispatch({ type: 'status_unknown' });
          if (!answer.ok || answer.verification === null) return;
          const { verification } = answer;
          if (isYoungEnough(verification, maxAgeDays, now())) dispatch({ type: 'status_told', verification });
        });
        return;
      case 'check': {
        const { request } = effect;
        void askPatiently(request, world, () => isWanted(request)).then((answer) => {
          dispatch({ type: 'answered', request, answer, now: now() });
        });
        WAITS.forEach((seconds) => {
          void world.wait(seconds * 1000).then(() => {
            dispatch({ type: 'waited', request, seconds });
          });
        });
        return;
      }
      case 'confirm_erasure': {
        const { id } = effect;
        void world.confirmForget().then((isConfirmed) => {
          if (isConfirmed) dispatch({ type: 'erasure_confirmed', id });
        });
        return;
      }
      case 'erase':
        void answerInTime(world.call({ action: 'forget' }), world).then((answer) => {
          dispatch({ type: 'erasure_answered', answer });
        });
    }
  }

  return {
    getModel: () => model,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      const unsubscribe = inbox.subscribe(takeReturn);
      void pendingForm.restore().then(() => {
        if (isStopped) return;
        dispatch({ type: 'restored', found: pendingForm.current(), arrival: inbox.take() });
      });
      return () => {
        unsubscribe();
        isStopped = true;
        // Going back is giving up: the next to open the page may be somebody else.
        const pending = pendingForm.current();
        if (pending !== undefined && pending === sentBy(model)) pendingForm.remove();
      };
    },
    shown() {
      dispatch({ type: 'shown' });
    },
    edit(changes) {
      dispatch({ type: 'edited', changes });
    },
    leaveField(field) {
      dispatch({ type: 'field_left', field, now: now() });
    },
    submit() {
      dispatch({ type: 'submitted', now: now(), lastReturn: world.lastReturn() });
    },
    tell: dispatch,
  };
}
