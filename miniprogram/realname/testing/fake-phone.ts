import type { RealNameRequest } from '../../../contract/request';
import type { Answer } from '../wechat/call-realname';
import type { Done, Editing, RealNameCheck } from '../check-state';
import type { FormValues } from '../form';
import type { Departure } from '../wechat/open-city-services';
import { createPendingFormStore, type EncryptedStorage } from '../wechat/pending-form';
import { readReturn } from '../wechat/read-return';
import { createRealNameCheck, type RealNameCheckProcess } from '../real-name-check';
import { createReturnInbox, type ReturnInbox } from '../wechat/return-inbox';
import { FROM_RECENT, VERIFIED, type EnterOptions } from './made-up';

export const CONSENT = 'test-1';

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
  waits: number[] = [];
  /** How often the stored form was removed. */
  removals = 0;
  #options: EnterOptions = FROM_RECENT;
  #app: { readonly inbox: ReturnInbox; readonly check: RealNameCheckProcess } | undefined;

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

  /** Cold start; the page is loaded and shown. Nothing has been awaited yet. */
  launch(options: EnterOptions = FROM_RECENT): void {
    this.#options = options;
    const inbox = createReturnInbox();
    inbox.capture(options);
    const check = createRealNameCheck(this.consentVersion, {
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
      confirmForget: () => Promise.resolve(this.confirmsForget),
      wait: (ms) => {
        this.waits.push(ms);
        return Promise.resolve();
      },
      now: () => this.now,
    });
    this.#app = { inbox, check };
    check.start();
    check.shown();
  }

  get #running(): { readonly inbox: ReturnInbox; readonly check: RealNameCheckProcess } {
    if (this.#app === undefined) throw new Error('the app is not running');
    return this.#app;
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

  get process(): RealNameCheckProcess {
    return this.#running.check;
  }

  get check(): RealNameCheck {
    return this.process.getSnapshot();
  }

  get editing(): Editing {
    if (this.check.status !== 'editing') throw new Error(`the check is ${this.check.status}`);
    return this.check;
  }

  get done(): Done {
    if (this.check.status !== 'done') throw new Error(`the check is ${this.check.status}`);
    return this.check;
  }

  get checks(): RealNameRequest[] {
    return this.requests.filter(({ action }) => action === 'check');
  }

  fillIn(values: Partial<FormValues>): void {
    this.editing.edit(values);
  }

  /** Launched, filled in, tapped: the person is with City Services. */
  async leave(values: FormValues): Promise<void> {
    this.launch();
    await this.settle();
    this.fillIn(values);
    this.editing.submit();
    await this.settle();
  }
}

export async function phoneAway(values: FormValues, hasEncryption = true): Promise<FakePhone> {
  const phone = new FakePhone(hasEncryption);
  await phone.leave(values);
  return phone;
}
