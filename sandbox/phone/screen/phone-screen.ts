import type { Theme } from '../view/style-sheet';
import { createDialogs, type DialogUi } from './dialogs';
import { SCREEN_STYLE } from './screen-style';

export interface NavigationBar {
  readonly title: string;
  /** A CSS colour; absent: the theme's own. */
  readonly background: string | undefined;
  readonly textColor: string | undefined;
  readonly canGoBack: boolean;
}

/** What the phone itself draws: the navigation bar, the place for pages, and what lies over them. */
export interface PhoneScreen {
  /** Pages are appended here; the last one is on top. */
  readonly pages: HTMLElement;
  readonly dialogs: DialogUi;
  readonly setNavigationBar: (bar: NavigationBar) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly clear: () => void;
}

export function createPhoneScreen(window: Window, screen: HTMLElement, onBack: () => void): PhoneScreen {
  const { document } = window;
  const make = (tag: string, className: string): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    return element;
  };
  const style = document.createElement('style');
  style.textContent = SCREEN_STYLE;
  const bar = make('div', 'phone-bar');
  const back = make('button', 'phone-back');
  back.setAttribute('aria-label', '返回');
  back.addEventListener('click', onBack);
  const title = make('div', 'phone-title');
  title.setAttribute('role', 'heading');
  title.setAttribute('aria-level', '1');
  const capsule = make('div', 'phone-capsule');
  capsule.setAttribute('aria-hidden', 'true');
  const pages = make('div', 'phone-pages');
  const layer = make('div', 'phone-layer');
  bar.append(back, title, capsule);
  screen.classList.add('phone-screen');
  screen.replaceChildren(style, bar, pages, layer);
  const dialogs = createDialogs(window, layer);
  return {
    pages,
    dialogs,
    setNavigationBar({ title: words, background, textColor, canGoBack }) {
      title.textContent = words;
      bar.style.background = background ?? '';
      bar.style.color = textColor ?? '';
      back.hidden = !canGoBack;
    },
    setTheme(theme) {
      screen.dataset['theme'] = theme;
    },
    clear() {
      dialogs.clear();
      pages.replaceChildren();
      title.textContent = '';
      back.hidden = true;
    },
  };
}
