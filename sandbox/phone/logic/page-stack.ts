import { ApiFailure } from '../wx/api';
import type { Page } from './page';

const MAX_PAGES = 10;

export interface PageStack {
  readonly top: Page | undefined;
  readonly pages: readonly Page[];
  /** Each takes a url such as `/pages/a/a?x=1` and throws ApiFailure when it leads nowhere. */
  readonly navigateTo: (url: string) => void;
  readonly redirectTo: (url: string) => void;
  readonly reLaunch: (url: string) => void;
  readonly navigateBack: (delta: number) => void;
  readonly clear: () => void;
}

export interface PageStackOptions {
  /** Paths that exist. */
  readonly paths: readonly string[];
  readonly open: (path: string, query: Record<string, string>) => Page;
  /** The page on top is another one, or none. */
  readonly onChange: (top: Page | undefined) => void;
}

/** Query values stay as they are written, still percent-encoded: WeChat decodes nothing. */
export function parseUrl(url: string, from: string): { path: string; query: Record<string, string> } {
  const [location = '', search = ''] = url.split('?', 2);
  const base = new URL(from, 'weapp://app/');
  const path = new URL(location, base).pathname.slice(1);
  const pairs = search.split('&').filter((pair) => pair !== '');
  return {
    path,
    query: Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      }),
    ),
  };
}

export function createPageStack({ paths, open, onChange }: PageStackOptions): PageStack {
  const pages: Page[] = [];
  const top = (): Page | undefined => pages.at(-1);

  function target(url: string): { path: string; query: Record<string, string> } {
    const parsed = parseUrl(url, top()?.path ?? '');
    if (!paths.includes(parsed.path)) throw new ApiFailure(`page "${parsed.path}" is not found`);
    return parsed;
  }
  function push({ path, query }: ReturnType<typeof target>): void {
    const page = open(path, query);
    pages.push(page);
    page.instance.call('onLoad', query);
    page.tell('show');
    onChange(page);
    page.tell('ready');
  }
  function pop(): void {
    const page = pages.pop();
    page?.instance.call('onUnload');
    page?.view.close();
  }
  return {
    pages,
    get top() {
      return top();
    },
    navigateTo(url) {
      const next = target(url);
      if (pages.length >= MAX_PAGES) throw new ApiFailure('webview count limit exceed');
      top()?.tell('hide');
      push(next);
    },
    redirectTo(url) {
      const next = target(url);
      pop();
      push(next);
    },
    reLaunch(url) {
      const next = target(url);
      while (pages.length > 0) pop();
      push(next);
    },
    navigateBack(delta) {
      if (pages.length <= 1) throw new ApiFailure('cannot navigate back at first page.');
      for (let count = Math.min(delta, pages.length - 1); count > 0; count -= 1) pop();
      top()?.tell('show');
      onChange(top());
    },
    clear() {
      for (const page of pages.splice(0)) page.view.close();
    },
  };
}
