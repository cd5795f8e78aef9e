import { BASE_STYLE } from './base-style';
import { bubble, type Point } from './event';
import { isLabelled } from './built-ins/label';
import type { MountedElement, Owner } from './mounted';
import type { Renderer } from './renderer';
import { type StyleSheet, type Theme, toPhoneCss } from './style-sheet';
import { NO_SCOPE } from './style-scope';
import type { ViewNode } from './view-node';

/** Tells whether code runs within the dispatch of a person's tap. */
export interface Gesture {
  active: boolean;
}

/**
 * A page on the screen. It lives in a shadow root of its own: its wxss reaches neither the phone nor the page around it,
 * and theirs does not reach it.
 */
export interface PageView {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly scroller: HTMLElement;
  readonly render: (nodes: readonly ViewNode[], owner: Owner) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly close: () => void;
}

export interface PageViewOptions {
  readonly document: Document;
  readonly renderer: Renderer;
  readonly gesture: Gesture;
  /** What wcsc made of the wxss that the page uses, in order. */
  readonly styles: readonly StyleSheet[];
  readonly theme: Theme;
}

const TOUCHES: Readonly<Record<string, string>> = {
  pointerdown: 'touchstart',
  pointermove: 'touchmove',
  pointerup: 'touchend',
  pointercancel: 'touchcancel',
};

const pointOf = (event: Event): Point => ({
  x: 'clientX' in event ? Number(event.clientX) : 0,
  y: 'clientY' in event ? Number(event.clientY) : 0,
});

function ancestry(target: MountedElement): MountedElement[] {
  return target.parent === undefined ? [target] : [target, ...ancestry(target.parent)];
}

/** Tells the page of a tap, then does what the tapped elements do by themselves. */
function tap(target: MountedElement, point: Point, gesture: Gesture): void {
  const chain = ancestry(target);
  if (chain.some(({ builtIn }) => builtIn.blocksTaps)) return;
  gesture.active = true;
  try {
    bubble(target, 'tap', point);
  } finally {
    gesture.active = false;
  }
  const labelled = chain.findIndex(isLabelled);
  chain.forEach((mounted, index) => {
    const answered = mounted.tag === 'label' && labelled !== -1 && labelled < index;
    if (!answered) mounted.builtIn.tap?.();
  });
}

export function createPageView({ document, renderer, gesture, styles, theme }: PageViewOptions): PageView {
  const host = document.createElement('div');
  host.className = 'phone-page';
  const root = host.attachShadow({ mode: 'open' });
  const base = document.createElement('style');
  base.textContent = BASE_STYLE;
  const style = document.createElement('style');
  const scroller = document.createElement('div');
  scroller.className = 'phone-scroller';
  // A finger scrolls the page; so must the keys of whoever has none.
  scroller.tabIndex = 0;
  // wcsc turns the selector `page` into `body`.
  const body = document.createElement('body');
  scroller.append(body);
  root.append(base, style, scroller);

  const noOwner: Owner = { path: '', components: {}, style: NO_SCOPE, handle: () => undefined };
  const top: MountedElement = {
    key: '',
    tag: 'page',
    element: body,
    content: body,
    parent: undefined,
    owner: noOwner,
    builtIn: {},
    attributes: {},
    children: [],
  };

  const setTheme = (next: Theme): void => {
    host.setAttribute('theme', next);
    style.textContent = styles.map(({ css, prefix }) => toPhoneCss(css, next, prefix)).join('\n');
  };
  setTheme(theme);

  const targetOf = (event: Event): MountedElement | undefined => renderer.find(event.target as Node | null);
  root.addEventListener('click', (event) => {
    const target = targetOf(event);
    if (target !== undefined) tap(target, pointOf(event), gesture);
  });
  for (const [type, touch] of Object.entries(TOUCHES)) {
    root.addEventListener(type, (event) => {
      const target = targetOf(event);
      if (target !== undefined) bubble(target, touch, pointOf(event));
    });
  }
  return {
    host,
    root,
    scroller,
    setTheme,
    render(nodes, owner) {
      renderer.patch(top, nodes, owner);
    },
    close() {
      renderer.patch(top, [], noOwner);
      host.remove();
    },
  };
}
