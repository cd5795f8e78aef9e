import type { RealNameRequest } from '../../../contract/request';
import type { FormProblems, FormValues, TextFieldName } from '../form';
import { createRealNameCheck, type RealNameCheck } from '../real-name-check';
import type { Checking, Done, Editing, Model, Unavailable } from '../states/model';
import type { Answer } from '../wechat/call-realname';
import type { Departure } from '../wechat/open-city-services';
import { createPendingFormStore, type EncryptedStorage } from '../wechat/pending-form';
import { readReturn } from '../wechat/read-return';
import { createReturnInbox, type ReturnInbox } from '../wechat/return-inbox';
import { REPEAT_AFTER_MS } from '../ask-patiently';
import { FROM_RECENT, VERIFIED, type EnterOptions } from './made-up';

export const CONSENT = 'test-1';

interface Wait {
  readonly until: number;
  readonly end: () => void;
}

/** A phone with one mini-program: its storage and clock outlive the app, all else dies with it. */
export class FakePhone {
  now = Date.parse('2026-03-07T01:00:00Z');
  readonly stored = new Map<string, string>();
  readonly requests: RealNameRequest[] = [];
  /** In the order in which they happened: `save`, `open`, … */
  readonly steps: string[] = [];
  answer: (request: RealNameRequest) => Answer | Promise<Answer> = ({ action }) => ({
    ok: true,
    verification: action === 'check' ? VERIFIED : null,
  });
  departure: Departure | Promise<Departure> = 'left';
  confirmsForget = true;
  consentVersion = CONSENT;
  maxAgeDays: number | undefined;
  /** How long was waited before asking again, each time. */
  repeats: number[] = [];
  /** How often the stored form was removed. */
  removals = 0;
  #waits: Wait[] = [];
  #options: EnterOptions = FROM_RECENT;
  #app: { readonly inbox: ReturnInbox; readonly check: RealNameCheck; readonly stop: () => void } | undefined;

  constructor(private readonly hasEncryption = true) {}

  get #storage(): EncryptedStorage {
    return {
      get: (key) => {
        const value = this.stored.get(key);
        return value === undefined ? Promise.reject(new Error('data not found')) : Promise.resolve(value);
      },
      set: (key, value) => {
        this.steps.push('save');
        return Promise.resolve(this.stored.set(key, value));
      },
      remove: (key) => {
        this.removals += 1;
        return Promise.resolve(this.stored.delete(key));
      },
    };
  }

  /** The pause before a repetition takes no time; all other waiting lasts until `pass`. */
  #wait(ms: number): Promise<void> {
    if (ms === REPEAT_AFTER_MS) {
      this.repeats.push(ms);
      return Promise.resolve();
    }
    return new Promise((end) => {
      this.#waits.push({ until: this.now + ms, end });
    });
  }

  /** Time goes by. @param seconds a whole number of them */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.now += 1000;
      this.#waits
        .filter(({ until }) => until === this.now)
        .forEach(({ end }) => {
          end();
        });
      await this.settle();
    }
  }

  /** Cold start; the page is loaded and shown. Nothing has been awaited yet. */
  launch(options: EnterOptions = FROM_RECENT): void {
    this.#options = options;
    const inbox = createReturnInbox();
    inbox.capture(options);
    const { consentVersion, maxAgeDays } = this;
    const check = createRealNameCheck(
      { consentVersion, ...(maxAgeDays === undefined ? {} : { maxAgeDays }) },
      {
        inbox,
        pendingForm: createPendingFormStore(this.hasEncryption ? this.#storage : undefined, () => this.now),
        openCityServices: () => {
          this.steps.push('open');
          return Promise.resolve(this.departure);
        },
        lastReturn: () => readReturn(this.#options),
        call: async (request) => {
          this.requests.push(request);
          return Promise.resolve(this.answer(request));
        },
        isOffline: () => Promise.resolve(false),
        confirmForget: () => Promise.resolve(this.confirmsForget),
        wait: (ms) => this.#wait(ms),
        now: () => this.now,
      },
    );
    this.#app = { inbox, check, stop: check.start() };
    check.shown();
  }

  get #running(): { readonly inbox: ReturnInbox; readonly check: RealNameCheck; readonly stop: () => void } {
    if (this.#app === undefined) throw new Error('the app is not running');
    return this.#app;
  }

  /** The person goes back: the page is unloaded. */
  leavePage(): void {
    this.#running.stop();
  }

  /** The app comes back to the front; without options WeChat hands out the last ones again. */
  async show(options?: EnterOptions): Promise<void> {
    this.#options = options ?? this.#options;
    this.#running.inbox.capture(this.#options);
    this.#running.check.shown();
    await this.settle();
  }

  /** Until nothing is left to happen by itself. */
  async settle(): Promise<void> {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  /** What brought the app to the front last. */
  get options(): EnterOptions {
    return this.#options;
  }

  get check(): RealNameCheck {
    return this.#running.check;
  }

  get model(): Model {
    return this.check.getModel();
  }

  get status(): Model['status'] {
    return this.model.status;
  }

  #in<S extends Model['status']>(status: S): Extract<Model, { status: S }> {
    const isThere = (model: Model): model is Extract<Model, { status: S }> => model.status === status;
    if (!isThere(this.model)) throw new Error(`the check is ${this.status}`);
    return this.model;
  }

  get editing(): Editing {
    return this.#in('editing');
  }

  get checking(): Checking {
    return this.#in('checking');
  }

  get done(): Done {
    return this.#in('done');
  }

  get unavailable(): Unavailable {
    return this.#in('unavailable');
  }

  get values(): FormValues {
    return this.model.form.values;
  }

  get checks(): RealNameRequest[] {
    return this.requests.filter(({ action }) => action === 'check');
  }

  fillIn(values: Partial<FormValues>): void {
    this.check.edit(values);
  }

  leaveField(field: TextFieldName): void {
    this.check.leaveField(field);
  }

  /** Taps the main button. @returns what has to be corrected first; empty when it went on */
  submit(): FormProblems {
    this.check.submit();
    return this.model.status === 'editing' ? this.model.problems : {};
  }

  /** Launched, filled in, tapped: the person is with City Services. */
  async leave(values: FormValues): Promise<void> {
    this.launch();
    await this.settle();
    this.fillIn(values);
    this.submit();
    await this.settle();
  }
}

export async function phoneAway(values: FormValues, hasEncryption = true): Promise<FakePhone> {
  const phone = new FakePhone(hasEncryption);
  await phone.leave(values);
  return phone;
}

/** The page has been opened, and nothing has happened there. */
export async function launched(): Promise<FakePhone> {
  const phone = new FakePhone();
  phone.launch();
  await phone.settle();
  return phone;
}

/** The request that is sent for this form and code. */
export const checkOf = ({ realName, credId }: FormValues, code: string): RealNameRequest => ({
  action: 'check',
  realName,
  credId,
  code,
  consent: { version: CONSENT },
});
