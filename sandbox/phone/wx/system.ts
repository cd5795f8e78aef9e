import type { Theme } from '../view/style-sheet';
import type { ApiFactory } from './api';

/** The phone as the mini-program may know it. */
export interface SystemState {
  readonly baseLibrary: string;
  readonly theme: Theme;
  /** In CSS pixels, as set in WeChat. */
  readonly fontSizeSetting: number;
  readonly screenWidth: number;
  readonly screenHeight: number;
  readonly windowHeight: number;
  readonly pixelRatio: number;
}

export const STATUS_BAR_HEIGHT = 20;
export const NAVIGATION_BAR_HEIGHT = 44;

/** `wx.getSystemInfoSync` and the calls that replaced it. */
export function systemApis(state: () => SystemState, api: ApiFactory): Record<string, unknown> {
  const app = () => {
    const { baseLibrary: SDKVersion, theme, fontSizeSetting } = state();
    const host = { env: 'WeChat' };
    return { SDKVersion, theme, fontSizeSetting, language: 'zh_CN', version: '8.0.50', enableDebug: false, host };
  };
  const device = () => ({
    platform: 'android',
    system: 'Android 14',
    brand: 'sandbox',
    model: 'sandbox',
    abi: 'arm64-v8a',
  });
  const window = () => {
    const { screenWidth, screenHeight, windowHeight, pixelRatio } = state();
    const safeArea = {
      top: STATUS_BAR_HEIGHT,
      left: 0,
      right: screenWidth,
      bottom: screenHeight,
      width: screenWidth,
      height: screenHeight - STATUS_BAR_HEIGHT,
    };
    return {
      pixelRatio,
      screenWidth,
      screenHeight,
      windowWidth: screenWidth,
      windowHeight,
      screenTop: screenHeight - windowHeight,
      statusBarHeight: STATUS_BAR_HEIGHT,
      safeArea,
    };
  };
  const all = () => ({ ...device(), ...window(), ...app() });
  return {
    getAppBaseInfo: app,
    getDeviceInfo: device,
    getWindowInfo: window,
    getSystemInfoSync: all,
    getSystemInfo: api('getSystemInfo', all),
    getSystemInfoAsync: api('getSystemInfoAsync', all),
  };
}
