import { JSDOM } from 'jsdom';
import { compileFixture, type Files } from '../../weapp/testing/compile-fixture';
import { createPhone, type Phone, type PhoneOptions } from '../create-phone';
import type { JumpTarget } from '../wx/navigate-to-mini-program';

export interface OpenedFixture {
  readonly phone: Phone;
  readonly window: JSDOM['window'];
  readonly screen: HTMLElement;
  /** What the fixture's scripts reported so far, in order; outlives a kill. */
  readonly reports: () => unknown[];
  readonly errors: unknown[];
  readonly left: JumpTarget[];
  /** The element of the page on top; fails when there is none. */
  readonly find: (selector: string) => HTMLElement;
  readonly input: (selector: string) => HTMLInputElement;
  /** Types as a person does: focus, the new text, the caret, the event. */
  readonly type: (selector: string, text: string, caret?: number) => void;
}

/** Opens a fixture on a phone in a jsdom of its own and launches it. */
export async function openFixture(files: Files, options: Partial<PhoneOptions> = {}): Promise<OpenedFixture> {
  const weapp = options.weapp ?? (await compileFixture(files));
  const { window } = new JSDOM('<div id="screen"></div>', { pretendToBeVisual: true });
  const screen = window.document.querySelector<HTMLElement>('#screen');
  if (screen === null) throw new Error('no screen');
  const errors: unknown[] = [];
  const left: JumpTarget[] = [];
  const phone = createPhone({
    weapp,
    window: window as unknown as Window,
    screen,
    callFunction: ({ data }) => Promise.resolve({ result: { heard: data }, requestID: 'request-1' }),
    confirmJump: () => Promise.resolve(true),
    onLeave: (target) => left.push(target),
    onError: (error) => errors.push(error),
    ...options,
  });
  await phone.launch();
  const find = (selector: string): HTMLElement => {
    const element = phone.page?.querySelector<HTMLElement>(selector) ?? null;
    if (element === null) throw new Error(`The page has no ${selector}`);
    return element;
  };
  const input = (selector: string): HTMLInputElement => {
    const native = find(selector).querySelector('input');
    if (native === null) throw new Error(`${selector} is no input`);
    return native;
  };
  return {
    phone,
    window,
    screen,
    reports: () => JSON.parse(phone.storage.plain.get('reports') ?? '[]') as unknown[],
    errors,
    left,
    find,
    input,
    type(selector, text, caret = text.length) {
      const native = input(selector);
      native.focus();
      native.value = text;
      native.setSelectionRange(caret, caret);
      native.dispatchEvent(new window.Event('input', { bubbles: true }));
    },
  };
}
