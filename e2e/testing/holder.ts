import { JSDOM } from 'jsdom';
import { createPhone, createPhoneStorage, type EnterOptions, type Phone } from '../../sandbox/phone/create-phone';
import { until } from '../../sandbox/testing/until';
import type { JumpTarget } from '../../sandbox/phone/wx/navigate-to-mini-program';
import type { Sandbox } from '../../sandbox/sandbox';
import { CITY_SERVICES, SCENE_RETURN } from '../../sandbox/city-services/documented';
import type { Person } from './people';
import { makeEnginePoor } from './poor-engine';
import { TARO_APP, type WalkedApp } from './walked-app';

// The poorest phone runs every walk; the tests in a browser have an engine that lacks nothing.
makeEnginePoor();

/** From WeChat's list of mini-programs. */
const SCENE_LIST = 1001;

/** Back from City Services. */
export const returning = (extraData?: unknown): EnterOptions => ({
  scene: SCENE_RETURN,
  referrerInfo: { appId: CITY_SERVICES.appId, ...(extraData === undefined ? {} : { extraData }) },
});

interface HolderOptions {
  readonly sandbox: Sandbox;
  readonly person: Person;
  readonly baseLibrary?: string;
  /** The Taro app, if nothing is said. */
  readonly app?: WalkedApp;
  /** The page that the person opens; the check, if nothing is said. */
  readonly at?: 'home' | 'check';
}

/** Someone with a phone in their hand, who sees texts and taps on them. */
export interface Holder {
  readonly phone: Phone;
  readonly left: readonly JumpTarget[];
  readonly errors: readonly unknown[];
  /** Answers WeChat's question "open?" from now on. */
  allowJump(allowed: boolean): void;
  /** What the page on top shows. */
  reads(): string;
  sees(text: string): Promise<void>;
  tap(text: string): void;
  /** The arrow of the navigation bar. */
  back(): void;
  /** Answers a question that the phone asks over the page. */
  choose(text: string): Promise<void>;
  type(label: string, text: string): void;
  /** What stands in a field. */
  written(label: string): string;
  fillIn(): void;
  /** On the home page: wants what needs a verified person. @returns what was chosen before */
  book(): Promise<string>;
  /** Fills in, ticks, goes on, and is away. */
  goToCityServices(): Promise<void>;
}

const held: (() => void)[] = [];

/** Ends every phone that was held: after each test. */
export function putPhonesDown(): void {
  held.splice(0).forEach((end) => {
    end();
  });
}

/** Takes a mini-program into a phone in a jsdom of its own, and opens it. */
export async function holdPhone(options: HolderOptions): Promise<Holder> {
  const { sandbox, person, baseLibrary, app = TARO_APP, at = 'check' } = options;
  const { window } = new JSDOM('<div id="screen"></div>', { pretendToBeVisual: true });
  const screen = window.document.querySelector<HTMLElement>('#screen');
  if (screen === null) throw new Error('no screen');
  const errors: unknown[] = [];
  const left: JumpTarget[] = [];
  let allowed = true;
  const phone = createPhone({
    weapp: await app.weapp(),
    window: window as unknown as Window,
    screen,
    storage: createPhoneStorage(),
    callFunction: (call) => sandbox.callFunction({ ...call, openid: person.openid }),
    confirmJump: () => Promise.resolve(allowed),
    onLeave: (target) => left.push(target),
    onError: (error) => errors.push(error),
    ...(baseLibrary === undefined ? {} : { baseLibrary }),
  });

  const page = (): ShadowRoot => {
    if (phone.page === undefined) throw new Error('no page is open');
    return phone.page;
  };
  const elements = (selector: string): HTMLElement[] => [...page().querySelectorAll<HTMLElement>(selector)];
  const ownText = (element: HTMLElement): string => (element.matches('style') ? '' : element.textContent);

  const holder: Holder = {
    phone,
    left,
    errors,
    allowJump(now) {
      allowed = now;
    },
    reads: () => [...page().children].map((child) => ownText(child as HTMLElement)).join(''),
    sees: (text) => until(() => phone.page !== undefined && holder.reads().includes(text)),
    tap(text) {
      const innermost = elements('*').filter(
        (element) =>
          ownText(element).includes(text) && ![...element.children].some((child) => child.textContent.includes(text)),
      );
      const seen = innermost.filter((element) => !element.matches('style'));
      // A notice may say what the button is called.
      const target = seen.find((element) => element.textContent === text) ?? seen[0];
      if (target === undefined) throw new Error(`Nothing says ${text}`);
      target.click();
    },
    back() {
      const arrow = screen.querySelector<HTMLElement>('[aria-label="返回"]');
      if (arrow === null) throw new Error('There is no way back');
      arrow.click();
    },
    async choose(text) {
      const button = (): HTMLElement | undefined =>
        [...screen.querySelectorAll('button')].find((each) => each.textContent === text);
      await until(() => button() !== undefined);
      button()?.click();
    },
    type(label, text) {
      const input = inputOf(label);
      input.focus();
      input.value = text;
      input.dispatchEvent(new window.Event('input', { bubbles: true }));
    },
    written: (label) => inputOf(label).value,
    fillIn() {
      holder.type('姓名', person.realName);
      holder.type('身份证号', person.credId);
      holder.tap('我已阅读');
    },
    async book() {
      const [choice = ''] = app.choice?.exec(holder.reads()) ?? [];
      if (choice !== '') {
        holder.tap(choice);
        await holder.sees('✓');
      }
      holder.tap('预约');
      return choice;
    },
    async goToCityServices() {
      const visits = left.length;
      holder.fillIn();
      holder.tap('下一步：去授权');
      await until(() => left.length > visits);
    },
  };
  function inputOf(label: string): HTMLInputElement {
    const input = elements(`[aria-label="${label}"]`).flatMap((element) => [
      ...(element.matches('input') ? [element] : element.querySelectorAll('input')),
    ])[0];
    if (input === undefined) throw new Error(`No field ${label}`);
    return input;
  }
  held.push(() => {
    phone.kill();
    window.close();
  });
  await phone.launch({ path: app[at], scene: SCENE_LIST });
  await holder.sees(at === 'home' ? app.homeWords : '下一步：去授权');
  return holder;
}
