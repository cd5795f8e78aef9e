import type { CompiledWeapp } from '../shared/compiled-weapp';
import type { PhoneStorage } from './phone-storage';
import type { Theme } from './view/style-sheet';
import type { CallFunction } from './wx/cloud';
import type { JumpTarget } from './wx/navigate-to-mini-program';

export interface PhoneOptions {
  readonly weapp: CompiledWeapp;
  /** A browser's or jsdom's. */
  readonly window: Window;
  /** Where the phone is drawn; emptied first. */
  readonly screen: HTMLElement;
  /** Calls a cloud function; rejects with `{ errCode, errMsg }`. */
  readonly callFunction: CallFunction;
  /** WeChat's "open?" question. */
  readonly confirmJump: (target: { appId: string; path: string }) => Promise<boolean>;
  /** The other mini-program came to the front; ours has been hidden. */
  readonly onLeave: (target: JumpTarget) => void;
  /** Everything that goes wrong in the mini-program or that the phone cannot do. */
  readonly onError: (error: unknown) => void;
  /** An error that the mini-program wrote on its console. */
  readonly onConsoleError?: (words: string) => void;
  /** Version of WeChat's base library, which decides what `wx` has. Default 3.10.0. */
  readonly baseLibrary?: string;
  readonly theme?: Theme;
  /** WeChat's font size in CSS pixels. Default 16. */
  readonly fontSizeSetting?: number;
  /** Default: a new, empty one. */
  readonly storage?: PhoneStorage;
}

/** How a mini-program comes to the front. */
export interface EnterOptions {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** WeChat's scene number: how the mini-program was opened, such as 1001 from the list of mini-programs. */
  readonly scene: number;
  readonly referrerInfo?: { readonly appId: string; readonly extraData?: unknown };
}

export interface Phone {
  /** Cold start: App.onLaunch, App.onShow, then the home page or the one asked for. Scene 1001 unless told otherwise. */
  readonly launch: (options?: EnterOptions) => Promise<void>;
  /** The mini-program goes to the background: home button, another app, another mini-program. */
  readonly hide: () => void;
  /** Back to the front. Without options the last ones are handed out again, as WeChat does. */
  readonly show: (options?: EnterOptions) => void;
  /** The process is gone: its code runs no more and its pages disappear; storage stays. */
  readonly kill: () => void;
  /** The phone's light or dark mode changes. */
  readonly setTheme: (theme: Theme) => void;
  /** Size of each `setData`'s patch, as UTF-8 JSON. */
  readonly setDataCalls: readonly { readonly bytes: number }[];
  readonly storage: PhoneStorage;
  /** Shadow root of the page on top, to look at what it draws. */
  readonly page: ShadowRoot | undefined;
}
