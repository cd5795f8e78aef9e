import type { DialogUi } from '../screen/dialogs';
import { type ApiFactory, type ApiOptions, stringOption } from './api';

/** `wx.showModal`, toasts, loading. */
export function dialogApis(ui: DialogUi, api: ApiFactory): Record<string, unknown> {
  const duration = (options: ApiOptions): number => {
    const value = options['duration'];
    return typeof value === 'number' ? value : 1500;
  };
  return {
    showModal: api('showModal', async (options) => {
      const confirmed = await ui.modal({
        title: stringOption(options, 'title'),
        content: stringOption(options, 'content'),
        confirmText: stringOption(options, 'confirmText', '确定'),
        cancelText: options['showCancel'] === false ? undefined : stringOption(options, 'cancelText', '取消'),
      });
      return { confirm: confirmed, cancel: !confirmed, content: null };
    }),
    showToast: api('showToast', (options) => {
      ui.toast({
        title: stringOption(options, 'title'),
        icon: stringOption(options, 'icon', 'success'),
        ms: duration(options),
      });
    }),
    hideToast: api('hideToast', () => {
      ui.hideToast();
    }),
    showLoading: api('showLoading', (options) => {
      ui.toast({ title: stringOption(options, 'title'), icon: 'loading', ms: undefined });
    }),
    hideLoading: api('hideLoading', () => {
      ui.hideToast();
    }),
  };
}

/** WeChat's privacy guide of the mini-program, as far as a sandbox has one. */
export function privacyApis(ui: DialogUi, api: ApiFactory): Record<string, unknown> {
  return {
    getPrivacySetting: api('getPrivacySetting', () => ({
      needAuthorization: false,
      privacyContractName: '《小程序用户隐私保护指引》',
    })),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => ({})),
    openPrivacyContract: api('openPrivacyContract', async () => {
      await ui.modal({
        title: '用户隐私保护指引',
        content: '（沙箱）在真实的微信里，这里会打开小程序管理员填写的《用户隐私保护指引》。',
        confirmText: '返回',
        cancelText: undefined,
      });
    }),
  };
}
