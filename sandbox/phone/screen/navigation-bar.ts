import type { CompiledWeapp } from '../../shared/compiled-weapp';
import type { Theme } from '../view/style-sheet';
import type { NavigationBar } from './phone-screen';

/** The bar that the app's and the page's settings ask for; `@name` stands for a colour of the theme. */
export function navigationBar(
  weapp: CompiledWeapp,
  page: { readonly path: string; readonly title: string } | undefined,
  theme: Theme,
  canGoBack: boolean,
): NavigationBar {
  const settings = { ...weapp.window, ...(page === undefined ? {} : weapp.units[page.path]) };
  const themed = (value: string | undefined): string | undefined =>
    value?.startsWith('@') === true ? weapp.themes[theme][value.slice(1)] : value;
  const text = themed(settings.navigationBarTextStyle);
  return {
    title: page?.title ?? settings.navigationBarTitleText ?? '',
    background: themed(settings.navigationBarBackgroundColor),
    textColor: text === 'black' || text === 'white' ? text : undefined,
    canGoBack,
  };
}

/** The title that a page starts with. */
export const initialTitle = (weapp: CompiledWeapp, path: string): string =>
  weapp.units[path]?.navigationBarTitleText ?? weapp.window.navigationBarTitleText ?? '';
