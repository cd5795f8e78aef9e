import { CITY_SERVICES, SCENE_RETURN } from '../city-services/documented';
import type { VisitEnd } from '../city-services/visit-end';
import { createPhone, createPhoneStorage, type Phone, type PhoneStorage } from '../phone/create-phone';
import type { CompiledWeapp } from '../shared/compiled-weapp';
import type { JumpTarget } from '../phone/wx/navigate-to-mini-program';
import type { AgreedEnding, Ending } from '../shared/settings';
import type { ServerApi } from './server-api';
import type { PhoneSession } from './session';
import { createStore, type Store } from './store';

/** What is in front on the phone. */
export type Front =
  | { readonly kind: 'mini-program' }
  | { readonly kind: 'home'; readonly running: boolean }
  | {
      readonly kind: 'question';
      readonly target: { appId: string; path: string };
      readonly answer: (allow: boolean) => void;
    }
  | { readonly kind: 'city-services'; readonly target: JumpTarget };

/** How the phone is set up. */
export interface PhoneSetup {
  readonly theme: 'light' | 'dark';
  readonly fontSizeSetting: number;
  readonly baseLibrary: string;
  /** CSS pixels. */
  readonly width: number;
}

export interface DeskState {
  readonly front: Front;
  readonly openid: string;
  readonly setup: PhoneSetup;
  /** What went wrong on the phone or with the server, newest last. */
  readonly errors: readonly string[];
}

/** The phone on the desk: who holds it, what is in front, and what can be done with it. */
export interface Desk {
  readonly state: Store<DeskState>;
  readonly start: () => Promise<void>;
  readonly goHome: () => void;
  readonly kill: () => void;
  /** The mini-program's icon: back to the front if it runs, else a cold start. */
  readonly open: () => Promise<void>;
  readonly endVisit: (end: VisitEnd) => Promise<void>;
  readonly setUp: (change: Partial<PhoneSetup>) => Promise<void>;
  readonly becomeSomeoneElse: () => Promise<void>;
  /** What outlives a reload of the page. */
  readonly session: () => PhoneSession;
  readonly dismissErrors: () => void;
  readonly reportError: (error: unknown) => void;
}

export interface DeskOptions {
  readonly window: Window;
  readonly screen: HTMLElement;
  readonly weapp: CompiledWeapp;
  readonly server: ServerApi;
  readonly newOpenid: () => string;
  /** Of the page before it was reloaded; a new person with an empty phone where absent. */
  readonly session?: PhoneSession | undefined;
}

const describe = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : JSON.stringify(error);
};

/** How the check marks what it says to its developers, with nothing of a person in it; other lines may say anything. */
const FOR_DEVELOPERS = '[realname-check]';

const hasCode = (ending: Ending): ending is AgreedEnding => ending !== 'refuse' && ending !== 'back';

export function createDesk({ window, screen, weapp, server, newOpenid, session }: DeskOptions): Desk {
  const state = createStore<DeskState>({
    front: { kind: 'home', running: false },
    openid: session?.openid ?? newOpenid(),
    setup: { theme: 'light', fontSizeSetting: 16, baseLibrary: '3.10.0', width: 375 },
    errors: [],
  });
  let storage: PhoneStorage = session?.storage ?? createPhoneStorage();
  let phone: Phone | undefined;

  const show = (front: Front): void => {
    state.change({ front });
  };
  const reportError = (error: unknown): void => {
    state.change({ errors: [...state.get().errors, describe(error)] });
  };
  const arrow = (event: Parameters<ServerApi['recordTrace']>[0]): void => {
    server.recordTrace(event).catch(reportError);
  };
  const ask = (target: { appId: string; path: string }): Promise<boolean> =>
    new Promise((resolve) => {
      const answer = (allow: boolean): void => {
        show({ kind: 'mini-program' });
        if (!allow) {
          const label = 'navigateToMiniProgram:fail cancel';
          arrow({ from: 'phone', to: 'city-services', label, payload: target, failed: true });
        }
        resolve(allow);
      };
      show({ kind: 'question', target, answer });
    });
  const leave = (target: JumpTarget): void => {
    arrow({ from: 'phone', to: 'city-services', label: 'navigateToMiniProgram', payload: target });
    if (target.appId !== CITY_SERVICES.appId) reportError(`沙箱里没有这个小程序：${target.appId}`);
    else if (target.path !== CITY_SERVICES.path) reportError(`城市服务没有这个页面：${target.path}`);
    else show({ kind: 'city-services', target });
  };
  function takePhone(): Phone {
    const { setup } = state.get();
    return createPhone({
      ...setup,
      weapp,
      window,
      screen,
      storage,
      callFunction: (call) => server.callFunction({ ...call, openid: state.get().openid }),
      confirmJump: ask,
      onLeave: leave,
      onError: reportError,
      onConsoleError(words) {
        if (words.startsWith(FOR_DEVELOPERS)) arrow({ from: 'phone', to: 'phone', label: words, payload: undefined });
      },
    });
  }
  async function launch(options?: Parameters<Phone['launch']>[0]): Promise<void> {
    phone?.kill();
    phone = takePhone();
    show({ kind: 'mini-program' });
    await phone.launch(options);
  }

  return {
    state,
    reportError,
    start: () => launch(),
    goHome() {
      if (state.get().front.kind === 'mini-program') phone?.hide();
      show({ kind: 'home', running: true });
    },
    kill() {
      phone?.kill();
      show({ kind: 'home', running: false });
    },
    async open() {
      const { front } = state.get();
      if (front.kind === 'home' && front.running) {
        show({ kind: 'mini-program' });
        phone?.show();
      } else await launch();
    },
    async endVisit({ ending, codeForm, cold }) {
      const code = hasCode(ending) ? await server.authorize({ openid: state.get().openid, ending }) : undefined;
      const given = codeForm === 'string' ? { code } : { code: { auth_code: code } };
      const extraData = code === undefined ? {} : given;
      const options = { scene: SCENE_RETURN, referrerInfo: { appId: CITY_SERVICES.appId, extraData } };
      const label = cold ? '返回（冷启动）' : code === undefined ? '返回，没有 code' : '返回，带 code';
      arrow({ from: 'city-services', to: 'phone', label, payload: options });
      if (cold) {
        await launch(options);
        return;
      }
      show({ kind: 'mini-program' });
      phone?.show(options);
    },
    async setUp(change) {
      state.change({ setup: { ...state.get().setup, ...change } });
      if (change.theme !== undefined) phone?.setTheme(change.theme);
      if (change.fontSizeSetting !== undefined || change.baseLibrary !== undefined) await launch();
    },
    async becomeSomeoneElse() {
      storage = createPhoneStorage();
      state.change({ openid: newOpenid() });
      await launch();
    },
    session: () => ({ openid: state.get().openid, storage }),
    dismissErrors() {
      state.change({ errors: [] });
    },
  };
}
