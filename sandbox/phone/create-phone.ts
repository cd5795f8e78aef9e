import { fillEnterOptions, type FullEnterOptions } from './logic/enter-options';
import type { EnterOptions, Phone, PhoneOptions } from './phone';
import { createPhoneStorage } from './phone-storage';
import { createPhoneScreen } from './screen/phone-screen';
import { openSession, type Session } from './session';
import type { Theme } from './view/style-sheet';
import { NAVIGATION_BAR_HEIGHT, STATUS_BAR_HEIGHT, type SystemState } from './wx/system';

export type { EnterOptions, Phone, PhoneOptions } from './phone';
export { createPhoneStorage, type PhoneStorage } from './phone-storage';

const DEFAULT_BASE_LIBRARY = '3.10.0';
const DEFAULT_FONT_SIZE = 16;
const DEFAULT_WIDTH = 375;
const DEFAULT_HEIGHT = 667;
/** From WeChat's list of mini-programs. */
const SCENE_LIST = 1001;

/**
 * A WeChat phone that runs a compiled weapp build, in a browser or in jsdom. Nothing is running until `launch`.
 * The mini-program gets fresh `wx`, `App` and globals at each launch; of the JavaScript language's own objects it shares the page's.
 */
export function createPhone(options: PhoneOptions): Phone {
  const { weapp, window, screen: element } = options;
  const storage = options.storage ?? createPhoneStorage();
  const setDataCalls: { bytes: number }[] = [];
  const encoder = new TextEncoder();
  const home = weapp.pages[0] ?? '';
  let theme: Theme = options.theme ?? 'light';
  let session: Session | undefined;
  let launched: FullEnterOptions = fillEnterOptions({ scene: SCENE_LIST }, home);
  let entered = launched;

  const screen = createPhoneScreen(window, element, () => session?.back());
  screen.setTheme(theme);

  const system = (): SystemState => {
    const screenHeight = element.clientHeight || DEFAULT_HEIGHT;
    return {
      baseLibrary: options.baseLibrary ?? DEFAULT_BASE_LIBRARY,
      theme,
      fontSizeSetting: options.fontSizeSetting ?? DEFAULT_FONT_SIZE,
      screenWidth: element.clientWidth || DEFAULT_WIDTH,
      screenHeight,
      windowHeight: screenHeight - STATUS_BAR_HEIGHT - NAVIGATION_BAR_HEIGHT,
      pixelRatio: window.devicePixelRatio || 1,
    };
  };
  const kill = (): void => {
    session?.end();
    session = undefined;
    screen.clear();
  };
  const hide = (): void => {
    session?.hide();
  };
  const launch = (asked: EnterOptions = { scene: SCENE_LIST }): Promise<void> => {
    kill();
    launched = entered = fillEnterOptions(asked, home);
    const own = openSession({
      phone: options,
      screen,
      storage,
      system,
      launchOptions: () => launched,
      enterOptions: () => entered,
      leave(target) {
        if (session !== own) return;
        hide();
        options.onLeave(target);
      },
      countSetData(patch) {
        setDataCalls.push({ bytes: encoder.encode(JSON.stringify(patch)).length });
      },
    });
    session = own;
    own.start();
    return Promise.resolve();
  };
  return {
    launch,
    hide,
    kill,
    storage,
    setDataCalls,
    show(asked) {
      if (session === undefined) throw new Error('The mini-program is not running: launch() it');
      if (asked !== undefined) entered = fillEnterOptions(asked, session.stack.top?.path ?? home);
      session.show();
    },
    setTheme(next) {
      theme = next;
      screen.setTheme(next);
      session?.setTheme(next);
    },
    get page() {
      return session?.stack.top?.view.root;
    },
  };
}
