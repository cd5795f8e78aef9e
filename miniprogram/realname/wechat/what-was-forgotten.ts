import { partsOf } from './read-call-error';

/** What a developer has to do, by what WeChat's error says. */
const FORGOTTEN: readonly (readonly [pattern: RegExp, words: string])[] = [
  [
    /Cloud API isn.t enabled|-601034/i,
    '没有启用云开发：请在 app.js 的 onLaunch 里先调用 wx.cloud.init({ env })，并在开发者工具里开通云开发。' +
      ' Cloud development is not enabled: call wx.cloud.init({ env }) in onLaunch of app.js, and open it in DevTools.',
  ],
  [
    /cloud.*undefined|undefined.*cloud|callFunction.*undefined|undefined.*callFunction/i,
    '没有 wx.cloud：请检查基础库版本（2.2.3 以上）。 wx.cloud is missing: the base library is older than 2.2.3.',
  ],
  [
    /-501000[^]*(function|FunctionName|FUNCTION)/,
    '云函数不存在：请在开发者工具里上传并部署云函数 realname，名称与环境要一致。' +
      ' The cloud function does not exist in this environment: upload and deploy it under the name that is called.',
  ],
  [
    /-501000|-501005|env(ironment)? (not found|(not|does not|doesn.t) exist)|INVALID_ENV/i,
    '云环境不存在：请检查 wx.cloud.init 或 env 里的环境 ID。' +
      ' The cloud environment does not exist: check the id given to wx.cloud.init or as env.',
  ],
];

/** Words for the console where a failed call shows that something was left out in the project; undefined otherwise. */
export function whatWasForgotten(error: unknown): string | undefined {
  const text = partsOf(error).join(' ');
  return FORGOTTEN.find(([pattern]) => pattern.test(text))?.[1];
}
