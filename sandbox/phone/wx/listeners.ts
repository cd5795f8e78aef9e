export type Listener = (value: unknown) => void;

/** Events that `wx.on…` subscribes to. */
const EVENTS = [
  'ThemeChange',
  'Error',
  'UnhandledRejection',
  'AppShow',
  'AppHide',
  'NeedPrivacyAuthorization',
] as const;
export type PhoneEvent = (typeof EVENTS)[number];

export interface Listeners {
  readonly apis: Readonly<Record<string, unknown>>;
  readonly emit: (event: PhoneEvent, value: unknown) => void;
}

/** `wx.onThemeChange`, `wx.offThemeChange` and their like. */
export function createListeners(guard: (run: () => void) => void): Listeners {
  const listeners = new Map(EVENTS.map((event) => [event, new Set<Listener>()]));
  const apis = EVENTS.flatMap((event) => [
    [`on${event}`, (listener: Listener) => void listeners.get(event)?.add(listener)],
    [
      `off${event}`,
      (listener?: Listener) => {
        if (listener === undefined) listeners.get(event)?.clear();
        else listeners.get(event)?.delete(listener);
      },
    ],
  ]);
  return {
    apis: Object.fromEntries(apis) as Record<string, unknown>,
    emit(event, value) {
      for (const listener of listeners.get(event) ?? []) {
        guard(() => {
          listener(value);
        });
      }
    },
  };
}
