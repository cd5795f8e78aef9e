import type { PageStack } from '../logic/page-stack';
import { type ApiFactory, type ApiOptions, stringOption } from './api';

const numberOption = (options: ApiOptions, name: string, fallback: number): number => {
  const value = options[name];
  return typeof value === 'number' ? value : fallback;
};

/** Moves between pages, and what belongs to the page on top. */
export function navigationApis(
  stack: PageStack,
  api: ApiFactory,
  setTitle: (title: string) => void,
): Record<string, unknown> {
  return {
    navigateTo: api('navigateTo', (options) => {
      stack.navigateTo(stringOption(options, 'url'));
    }),
    redirectTo: api('redirectTo', (options) => {
      stack.redirectTo(stringOption(options, 'url'));
    }),
    reLaunch: api('reLaunch', (options) => {
      stack.reLaunch(stringOption(options, 'url'));
    }),
    navigateBack: api('navigateBack', (options) => {
      stack.navigateBack(numberOption(options, 'delta', 1));
    }),
    setNavigationBarTitle: api('setNavigationBarTitle', (options) => {
      setTitle(stringOption(options, 'title'));
    }),
    pageScrollTo: api('pageScrollTo', (options) => {
      const view = stack.top?.view;
      if (view === undefined) return;
      const selector = stringOption(options, 'selector');
      const element = selector === '' ? null : view.root.querySelector(selector);
      const top =
        element === null ? 0 : element.getBoundingClientRect().top - view.scroller.getBoundingClientRect().top;
      const offset = element === null ? 0 : view.scroller.scrollTop + top + numberOption(options, 'offsetTop', 0);
      view.scroller.scrollTop = numberOption(options, 'scrollTop', offset);
    }),
  };
}
