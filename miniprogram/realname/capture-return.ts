import { shared } from './wechat/shared';

/**
 * Hands over the options of App.onShow, which say who sent the person back. The client hears of them by itself, too
 * (`wx.onAppShow`): the same options twice mean the same as once.
 */
export function captureReturn(options: unknown): void {
  shared().inbox.capture(options);
}
