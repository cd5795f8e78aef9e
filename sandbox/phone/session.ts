import { type App, createApp } from './logic/app';
import { createDefinitions } from './logic/definitions';
import type { FullEnterOptions } from './logic/enter-options';
import { createPageStack, type PageStack } from './logic/page-stack';
import { createSelectorQuery, type QueryScope } from './logic/selector-query';
import { listenForErrors } from './logic/listen-for-errors';
import { createScriptLoader } from './logic/script-loader';
import type { Data } from './logic/set-data';
import { createPageOpener } from './page-opener';
import type { PhoneOptions } from './phone';
import type { PhoneStorage } from './phone-storage';
import { loudConsole } from './loud-console';
import { createRealm, type Realm } from './realm';
import { navigationBar } from './screen/navigation-bar';
import type { PhoneScreen } from './screen/phone-screen';
import { createBuiltIns } from './view/built-ins';
import type { Gesture } from './view/page-view';
import type { PhoneServices } from './view/phone-services';
import type { Theme } from './view/style-sheet';
import { ApiFailure } from './wx/api';
import { createWx } from './wx/create-wx';
import { createListeners } from './wx/listeners';
import type { JumpTarget } from './wx/navigate-to-mini-program';
import type { SystemState } from './wx/system';

/** One life of a mini-program's process, from cold start to its end. */
export interface Session {
  readonly stack: PageStack;
  readonly start: () => void;
  readonly hide: () => void;
  readonly show: () => void;
  readonly setTheme: (theme: Theme) => void;
  /** The person tapped the arrow of the navigation bar. */
  readonly back: () => void;
  readonly end: () => void;
}

export interface SessionOptions {
  readonly phone: PhoneOptions;
  readonly screen: PhoneScreen;
  readonly storage: PhoneStorage;
  readonly system: () => SystemState;
  readonly launchOptions: () => FullEnterOptions;
  readonly enterOptions: () => FullEnterOptions;
  readonly leave: (target: JumpTarget) => void;
  readonly countSetData: (patch: Data) => void;
}

/** `path` in a file's words: absolute inside the package, or relative to the page that names it. */
const packaged = (path: string, from: string): string => new URL(path, `weapp://app/${from}`).pathname.slice(1);

export function openSession(options: SessionOptions): Session {
  const { phone, screen, storage, system, leave, countSetData } = options;
  const { weapp, window } = phone;
  const gesture: Gesture = { active: false };
  let app: App | undefined;

  const realm: Realm = createRealm(window, (error) => {
    raise(error);
  });
  const listeners = createListeners(realm.guard);
  const { raise, stopListening } = listenForErrors({
    window,
    realm,
    listeners,
    onError: phone.onError,
    app: () => app,
  });

  const definitions = createDefinitions(
    () => loader.current,
    (definition) => {
      app = createApp(definition, realm.guard, raise);
    },
  );
  const services: PhoneServices = {
    document: window.document,
    fail: raise,
    navigate(openType, url) {
      realm.guard(() => {
        if (openType === 'navigate') stack.navigateTo(url);
        else if (openType === 'redirect') stack.redirectTo(url);
        else if (openType === 'reLaunch') stack.reLaunch(url);
        else if (openType === 'navigateBack') stack.navigateBack(1);
        else throw new ApiFailure(`The phone does not offer <navigator open-type="${openType}">`);
      });
    },
    image: (path, from) => weapp.images[packaged(path, from)],
  };
  const builtIns = createBuiltIns(services);
  const drawBar = (): void => {
    screen.setNavigationBar(navigationBar(weapp, stack.top, system().theme, stack.pages.length > 1));
  };
  const theme = (): Theme => system().theme;
  const { guard } = realm;
  const container = screen.pages;
  const scopes = new WeakMap<object, QueryScope>();
  const scopeOf = (instance: object): QueryScope | undefined => scopes.get(instance);
  const openPage = createPageOpener({
    weapp,
    definitions,
    services,
    builtIns,
    gesture,
    container,
    theme,
    guard,
    countSetData,
    scopes,
  });
  const stack = createPageStack({
    paths: weapp.pages,
    open(path, query) {
      loadPackage(weapp.subpackages.find((root) => path.startsWith(`${root}/`)));
      return openPage(path, query);
    },
    onChange: drawBar,
  });
  const wx = createWx({
    realm,
    window,
    stack,
    storage,
    listeners,
    system,
    dialogs: screen.dialogs,
    elements: Object.keys(builtIns),
    jumping: { inTap: () => gesture.active, confirm: (target) => phone.confirmJump(target), leave },
    callFunction: (call) => phone.callFunction(call),
    enterOptions: options.enterOptions,
    launchOptions: options.launchOptions,
    createSelectorQuery() {
      const scope = stack.top === undefined ? undefined : scopeOf(stack.top.instance.object);
      if (scope === undefined) throw new Error('wx.createSelectorQuery: no page is open');
      return createSelectorQuery(scope, scopeOf, guard);
    },
    setTitle(title) {
      if (stack.top !== undefined) stack.top.title = title;
      drawBar();
    },
    fail: raise,
  });
  const loader = createScriptLoader({
    scripts: weapp.scripts,
    subpackages: weapp.subpackages,
    realm,
    names: {
      wx,
      ...definitions.names,
      getApp: () => app?.object,
      getCurrentPages: () => stack.pages.map(({ instance }) => instance.object),
      console: loudConsole(raise, (words) => phone.onConsoleError?.(words)),
    },
  });
  const loaded = new Set<string | undefined>();
  /** Components before pages. @param root of a subpackage; undefined: the main package */
  function loadPackage(root: string | undefined): void {
    if (loaded.has(root)) return;
    loaded.add(root);
    const isInside = (path: string): boolean => weapp.subpackages.find((each) => path.startsWith(`${each}/`)) === root;
    const components = Object.keys(weapp.units).filter((path) => weapp.units[path]?.component === true);
    for (const path of [...components, ...weapp.pages].filter(isInside)) loader.load(`${path}.js`);
  }
  return {
    stack,
    start() {
      for (const what of weapp.unsupported) raise(new Error(`The phone does not offer ${what}`));
      guard(() => {
        loader.load('app.js');
        if (app === undefined) throw new Error('app.js did not call App()');
        loadPackage(undefined);
        const entered = options.launchOptions();
        app.call('onLaunch', entered);
        app.call('onShow', entered);
        listeners.emit('AppShow', entered);
        const query = new URLSearchParams(entered.query).toString();
        stack.reLaunch(`/${entered.path}${query === '' ? '' : `?${query}`}`);
      });
    },
    hide() {
      stack.top?.tell('hide');
      app?.call('onHide');
      listeners.emit('AppHide', {});
    },
    show() {
      app?.call('onShow', options.enterOptions());
      listeners.emit('AppShow', options.enterOptions());
      stack.top?.tell('show');
    },
    setTheme(next) {
      for (const { view } of stack.pages) view.setTheme(next);
      drawBar();
      listeners.emit('ThemeChange', { theme: next });
    },
    back() {
      guard(() => {
        stack.navigateBack(1);
      });
    },
    end() {
      realm.end();
      stopListening();
      stack.clear();
    },
  };
}
