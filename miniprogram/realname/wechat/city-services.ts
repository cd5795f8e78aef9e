/**
 * WeChat City Services (城市服务): the mini-program in which the person authorises the check.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/en/cityservice/cityservice-checkrealnameinfo.html
 */
export const CITY_SERVICES = { appId: 'wx308bd2aeb83d3345', path: 'subPages/city/wxpay-auth/main' } as const;

/** The scene of an App.onShow that comes back from another mini-program. */
export const SCENE_RETURN = 1038;
