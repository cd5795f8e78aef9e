import { useDidShow } from '@tarojs/taro';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createRealNamePage, type PageOptions, type RealNamePage } from './real-name-page';
import type { Screen } from './screen/screen';

/**
 * Checks a person's real name with WeChat. Needs `wx.cloud.init` before.
 *
 * @returns what to draw, and what taps and keystrokes do
 * @example
 * const { screen, page } = useRealNamePage({ consentVersion: '2026-01', institution, privacyUrl: '/pages/privacy/index' });
 * return <RealNameScreen screen={screen} page={page} />;
 */
export function useRealNamePage(options: PageOptions): { readonly screen: Screen; readonly page: RealNamePage } {
  const [page] = useState(() => createRealNamePage(options));
  const screen = useSyncExternalStore(page.subscribe, page.getScreen);
  useEffect(() => page.start(), [page]);
  useDidShow(page.shown);
  return { screen, page };
}
