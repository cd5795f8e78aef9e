/** What WeChat says where it has no such cloud environment; its number is that of a missing function, too. */
export const NO_ENVIRONMENT = 'Environment not found';

/** The whole `errMsg` where `wx.cloud.init` was forgotten. */
export const NOT_INITIALIZED =
  "errCode: -1  | errMsg: Cloud API isn't enabled, please call wx.cloud.init first\n请先调用 wx.cloud.init() 完成初始化后再调用其他云 API。";
