/**
 * WeChat City Services (城市服务) as WeChat documents it. The product has constants of its own, in
 * `miniprogram/realname/wechat/city-services.ts`: were they shared, a wrong digit in them would open City Services here
 * all the same, and nothing on a real phone.
 * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/en/cityservice/cityservice-checkrealnameinfo.html
 */
export const CITY_SERVICES = { appId: 'wx308bd2aeb83d3345', path: 'subPages/city/wxpay-auth/main' } as const;

/** WeChat's number for App.onShow after another mini-program has closed itself. */
export const SCENE_RETURN = 1038;
