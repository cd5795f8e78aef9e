import { askPatiently, type CheckRequest } from './ask-patiently';
import { unreachable } from './call-realname';
import type { Retry } from '../../contract/response';
import type { CheckEffects } from './check-effects';
import type { Authorizing, Checking, Done, Editing, RealNameCheck } from './check-state';
import {
  checkForm,
  EMPTY_FORM,
  firstProblem,
  FORM_FIELDS,
  formProblems,
  withoutProblems,
  type FormValues,
} from './form';
import { NOTICES, noticeOf, type Notice } from './notice';
import type { PendingForm } from './pending-form';
import type { Return } from './read-return';

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

type Actions = 'edit' | 'submit' | 'cancel' | 'again' | 'forget' | 'values' | 'revision' | 'next';
type State = Omit<Editing, Actions> | Omit<Authorizing, Actions> | Checking | Omit<Done, Actions>;

/** Errors after which the same question with the same code still has an answer to come. */
const ASK_AGAIN: readonly string[] = ['UNREACHABLE', 'IN_PROGRESS', 'RATE_LIMITED', 'STORAGE_FAILED'];

const isCodeStillGood = ({ code, retry }: { readonly code: string; readonly retry: Retry }): boolean =>
  retry === 'later' && ASK_AGAIN.includes(code);

const editing = (notice?: Notice): State => ({ status: 'editing', problems: {}, notice });
const done = (verification: Done['verification'], notice?: Notice): State => ({
  status: 'done',
  verification,
  notice,
  erasing: false,
});

/** @param consentVersion of the text that the person is asked to agree to; travels with the request */
export function createRealNameCheck(consentVersion: string, effects: CheckEffects): RealNameCheckProcess {
  const { inbox, pendingForm, call } = effects;
  const listeners = new Set<() => void>();
  let values: FormValues = EMPTY_FORM;
  let revision = 0;
  // The request whose code may still be good: the cloud function answers the same request again without asking WeChat.
  let kept: CheckRequest | undefined;
  // The person has begun something here: an earlier result no longer takes the page over.
  let engaged = false;
  let restoring: Promise<void> | undefined;
  let departures = 0;
  // The form that this page sent off, or found: another page's return is not ours to take.
  let own: PendingForm | undefined;
  // WeChat hands out a refusal again whenever the app comes to the front: one from before the jump is no answer to it.
  let leftAfterRefusal = false;
  let state: State = inbox.holdsCode() ? { status: 'checking' } : editing();
  let snapshot = toSnapshot();

  function toSnapshot(): RealNameCheck {
    switch (state.status) {
      case 'editing':
        return { ...state, values, revision, next: kept === undefined ? 'authorize' : 'check_again', edit, submit };
      case 'authorizing':
        return { ...state, cancel };
      case 'checking':
        return state;
      case 'done':
        return { ...state, again, forget };
    }
  }

  function show(next: State): void {
    state = next;
    snapshot = toSnapshot();
    listeners.forEach((listener) => {
      listener();
    });
  }

  function edit(changes: Partial<FormValues>): void {
    if (state.status !== 'editing') return;
    const changed = FORM_FIELDS.filter((field) => changes[field] !== undefined && changes[field] !== values[field]);
    if (changed.length === 0) return;
    values = { ...values, ...changes };
    engaged = true;
    kept = undefined;
    // Not at every keystroke: each removal is a call to the phone.
    if (restoring !== undefined || pendingForm.current() !== undefined) pendingForm.remove();
    show({ ...state, problems: withoutProblems(state.problems, changed) });
  }

  function submit(): Editing['problems'] {
    if (state.status !== 'editing') return {};
    engaged = true;
    const problems = checkForm(values, new Date(effects.now()));
    if (firstProblem(problems) !== undefined) show({ status: 'editing', problems, notice: undefined });
    else if (kept === undefined) authorize();
    else void check(kept);
    return problems;
  }

  function authorize(): void {
    const before = effects.lastReturn();
    const { realName, credId } = values;
    pendingForm.save({
      realName,
      credId,
      consentVersion,
      ...(before.kind === 'code' ? { codeBefore: before.code } : {}),
    });
    own = pendingForm.current();
    leftAfterRefusal = before.kind === 'no_code';
    departures += 1;
    const departure = departures;
    void effects.openCityServices().then((outcome) => {
      if (outcome !== 'left' && departure === departures && state.status === 'authorizing') giveUp(NOTICES[outcome]);
    });
    show({ status: 'authorizing' });
  }

  function giveUp(notice?: Notice): void {
    pendingForm.remove();
    show(editing(notice));
  }

  function cancel(): void {
    if (state.status === 'authorizing') giveUp();
  }

  function arrived(): void {
    const pending = pendingForm.current();
    if (restoring !== undefined || (pending !== undefined && pending !== own)) return;
    const arrival = inbox.take();
    if (arrival === undefined || (state.status !== 'authorizing' && state.status !== 'editing')) return;
    if (used(arrival) || state.status === 'editing') return;
    if (arrival.kind === 'no_code' && !leftAfterRefusal) giveUp(NOTICES.notAuthorized);
    // The pending form stays: the code may come yet.
    else show(editing(pendingForm.current() === undefined ? NOTICES.expired : NOTICES.cameBackOtherwise));
  }

  /** Goes on to the check, if a code has arrived for the form that is pending. */
  function used(arrival: Return | undefined): boolean {
    const form = pendingForm.current();
    if (arrival?.kind !== 'code' || form === undefined || arrival.code === form.codeBefore) return false;
    pendingForm.remove();
    fill(form);
    const { realName, credId } = form;
    void check({ action: 'check', realName, credId, code: arrival.code, consent: { version: form.consentVersion } });
    return true;
  }

  function fill(form: PendingForm): void {
    values = { realName: form.realName, credId: form.credId, consent: form.consentVersion === consentVersion };
    revision += 1;
    engaged = true;
  }

  async function restore(arrival: Return | undefined): Promise<void> {
    await pendingForm.restore();
    restoring = undefined;
    own = pendingForm.current();
    if (!used(arrival) && !engaged) {
      const form = pendingForm.current();
      if (form !== undefined) fill(form);
      if (form !== undefined && arrival?.kind === 'no_code') giveUp(NOTICES.notAuthorized);
      else if (form !== undefined) show(editing());
      else if (state.status === 'checking') {
        show(editing(NOTICES.formLost));
        void askStatus();
      }
    }
    arrived();
  }

  async function check(request: CheckRequest): Promise<void> {
    kept = request;
    show({ status: 'checking' });
    const answer = await askPatiently(request, effects);
    if (answer.ok && answer.verification !== null) {
      kept = undefined;
      show(done(answer.verification));
      return;
    }
    const { error } = answer.ok ? unreachable() : answer;
    if (!isCodeStillGood(error)) kept = undefined;
    show({ status: 'editing', problems: formProblems(error.fields), notice: noticeOf(error) });
  }

  async function askStatus(): Promise<void> {
    const answer = await call({ action: 'status' });
    await restoring;
    const isFree = state.status === 'editing' && !engaged;
    if (isFree && answer.ok && answer.verification !== null) show(done(answer.verification));
  }

  function again(): void {
    if (state.status !== 'done' || state.erasing) return;
    if (state.verification.outcome === 'verified') values = EMPTY_FORM;
    engaged = true;
    show(editing());
  }

  function forget(): void {
    if (state.status === 'done' && !state.erasing) void erase(state);
  }

  async function erase(result: Extract<State, { status: 'done' }>): Promise<void> {
    if (!(await effects.confirmForget()) || state !== result) return;
    show({ ...result, notice: undefined, erasing: true });
    const answer = await call({ action: 'forget' });
    if (!answer.ok) {
      show(done(result.verification, noticeOf(answer.error)));
      return;
    }
    values = EMPTY_FORM;
    engaged = true;
    show(editing(NOTICES.erased));
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
      const unsubscribe = inbox.subscribe(arrived);
      restoring = restore(inbox.take());
      return unsubscribe;
    },
    shown() {
      if (state.status === 'editing') void askStatus();
    },
  };
}
