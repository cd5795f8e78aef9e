/**
 * APIs that real phones have and this one lacks. They are there to be found by `typeof`, as on a real phone, and loud when called;
 * `wx.canIUse` says no to them.
 */
const ABSENT = [
  'request',
  'login',
  'checkSession',
  'getUserProfile',
  'getUserInfo',
  'authorize',
  'getSetting',
  'openSetting',
  'downloadFile',
  'uploadFile',
  'connectSocket',
  'showActionSheet',
  'getClipboardData',
  'vibrateShort',
  'vibrateLong',
  'scanCode',
  'chooseImage',
  'chooseMedia',
  'previewImage',
  'getImageInfo',
  'getLocation',
  'chooseLocation',
  'openLocation',
  'requestPayment',
  'requestSubscribeMessage',
  'startFacialRecognitionVerify',
  'switchTab',
  'navigateBackMiniProgram',
  'exitMiniProgram',
  'openEmbeddedMiniProgram',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'createIntersectionObserver',
  'createAnimation',
  'hideKeyboard',
  'getUpdateManager',
  'getFileSystemManager',
  'setKeepScreenOn',
  'getStorageInfo',
  'getStorageInfoSync',
  'batchSetStorage',
  'batchGetStorage',
  'reportEvent',
  'getLogManager',
  'getRealtimeLogManager',
  'createWebAudioContext',
  'openCustomerServiceChat',
  'showShareMenu',
  'hideShareMenu',
];

export function absentApis(fail: (error: Error) => void): Record<string, unknown> {
  const loud = (name: string) => (): never => {
    const error = new Error(`The phone does not offer wx.${name}`);
    fail(error);
    throw error;
  };
  return Object.fromEntries(ABSENT.map((name) => [name, loud(name)]));
}
