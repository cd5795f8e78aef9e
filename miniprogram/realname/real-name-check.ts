import { askPatiently } from './ask-patiently';
import type { CheckEffects } from './check-effects';
import type { RealNameCheck } from './check-state';
import type { CheckEvent, Effect } from './states/events';
import type { FormProblems, FormValues } from './form';
import type { Model } from './states/model';
import { initialModel, mayTakeReturn, transition } from './states/transition';

/** One check, from the form to its result, to be bound to a page. */
export interface RealNameCheckProcess {
  readonly getSnapshot: () => RealNameCheck;
  /** @returns a function that ends the subscription */
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks for a check that an earlier life of the app has begun, and listens for returns. @returns its end */
  readonly start: () => () => void;
  /** The page came to the front: asks for an earlier result, which also warms the cloud function. */
  readonly shown: () => void;
}

interface Actions {
  readonly edit: (changes: Partial<FormValues>) => void;
  readonly submit: () => FormProblems;
  readonly cancel: () => void;
  readonly again: () => void;
  readonly forget: () => void;
}

/** What a page sees of the model, with what can be done there. */
function toSnapshot(model: Model, { edit, submit, cancel, again, forget }: Actions): RealNameCheck {
  switch (model.status) {
    case 'restoring': {
      const { values, revision } = model.form;
      const fresh = { problems: {}, notice: undefined, next: 'authorize' } as const;
      return model.isCodeWaiting
        ? { status: 'checking' }
        : { status: 'editing', values, revision, ...fresh, edit, submit };
    }
    case 'editing': {
      const { form, problems, notice, unanswered } = model;
      const next = unanswered === undefined ? 'authorize' : 'check_again';
      const { values, revision } = form;
      return { status: 'editing', values, revision, problems, notice, next, edit, submit };
    }
    case 'authorizing':
      return { status: 'authorizing', cancel };
    case 'checking':
      return { status: 'checking' };
    case 'done': {
      const { verification, notice, isErasing: erasing } = model;
      return { status: 'done', verification, notice, erasing, again, forget };
    }
  }
}

/**
 * Runs a check: hands what happens to `transition`, and does to the world what that says.
 * @param consentVersion of the text that the person is asked to agree to; travels with the request
 */
export function createRealNameCheck(consentVersion: string, world: CheckEffects): RealNameCheckProcess {
  const { inbox, pendingForm } = world;
  const listeners = new Set<() => void>();
  let model: Model = initialModel(consentVersion, inbox.holdsCode());

  const actions: Actions = {
    edit(changes) {
      dispatch({ type: 'edited', changes });
    },
    submit() {
      dispatch({ type: 'submitted', now: world.now(), lastReturn: world.lastReturn() });
      return model.status === 'editing' ? model.problems : {};
    },
    cancel() {
      dispatch({ type: 'cancelled' });
    },
    again() {
      dispatch({ type: 'restarted' });
    },
    forget() {
      dispatch({ type: 'erasure_asked' });
    },
  };
  let snapshot = toSnapshot(model, actions);

  function dispatch(event: CheckEvent): void {
    const [next, ...effects] = transition(model, event);
    const isChanged = next !== model;
    model = next;
    effects.forEach(run);
    if (!isChanged) return;
    snapshot = toSnapshot(model, actions);
    listeners.forEach((listener) => {
      listener();
    });
  }

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
        void world.call({ action: 'status' }).then((answer) => {
          if (answer.ok) dispatch({ type: 'status_told', verification: answer.verification });
        });
        return;
      case 'check':
        void askPatiently(effect.request, world).then((answer) => {
          dispatch({ type: 'answered', answer });
        });
        return;
      case 'confirm_erasure': {
        const { id } = effect;
        void world.confirmForget().then((isConfirmed) => {
          if (isConfirmed) dispatch({ type: 'erasure_confirmed', id });
        });
        return;
      }
      case 'erase':
        void world.call({ action: 'forget' }).then((answer) => {
          dispatch({ type: 'erasure_answered', answer });
        });
    }
  }

  async function restore(): Promise<void> {
    const arrival = inbox.take();
    await pendingForm.restore();
    dispatch({ type: 'restored', found: pendingForm.current(), arrival });
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      const unsubscribe = inbox.subscribe(takeReturn);
      void restore();
      return unsubscribe;
    },
    shown() {
      dispatch({ type: 'shown' });
    },
  };
}
