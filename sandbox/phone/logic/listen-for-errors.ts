import type { Realm } from '../realm';
import type { Listeners } from '../wx/listeners';
import type { App } from './app';

export interface ErrorSources {
  readonly window: Window;
  readonly realm: Realm;
  readonly listeners: Listeners;
  /** The phone's owner. */
  readonly onError: (error: unknown) => void;
  readonly app: () => App | undefined;
}

export interface ErrorListening {
  /** Everything that goes wrong ends here: the phone's owner hears it, and the mini-program's own handlers. */
  readonly raise: (error: unknown) => void;
  readonly stopListening: () => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Starts to hear what goes wrong in a mini-program, promises that nobody caught among it. */
export function listenForErrors({ window, realm, listeners, onError, app }: ErrorSources): ErrorListening {
  const raise = (error: unknown): void => {
    onError(error);
    if (!realm.alive) return;
    try {
      app()?.tellError(error);
    } catch (inHandler) {
      onError(inHandler);
    }
    listeners.emit('Error', { message: messageOf(error) });
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    raise(event.reason);
    listeners.emit('UnhandledRejection', { reason: event.reason as unknown });
  };
  window.addEventListener('unhandledrejection', onRejection);
  return {
    raise,
    stopListening() {
      window.removeEventListener('unhandledrejection', onRejection);
    },
  };
}
