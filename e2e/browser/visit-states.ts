import type { Page } from 'playwright-core';
import type { BrowserDesk } from './desk';
import { holdTimers } from './hold-timers';
import { inFrontOf, type BrowserPerson } from './person';
import { madeUpPerson } from '../testing/people';

/** Keeps the cloud from hearing of calls. @returns lets them go, for good */
async function holdCalls(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/call-function', async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
}

export interface Look {
  readonly theme: 'light' | 'dark';
  /** In px, as the sandbox offers them. */
  readonly width: '320' | '375' | '430';
  /** WeChat's `fontSizeSetting`. */
  readonly size: '16' | '20' | '24';
}

/** The hardest first, which stands for all in `npm test`. */
export const LOOKS: readonly Look[] = [
  { theme: 'dark', width: '320', size: '24' },
  { theme: 'light', width: '375', size: '16' },
  { theme: 'dark', width: '430', size: '20' },
];

/** What a state is: drawn by the mini-program, or by the phone over or instead of it. */
export type Drawer = 'mini-program' | 'phone';

const ENDINGS = [
  ['身份证号不一致', '身份证号不一致', 'id-mismatch'],
  ['证件类型不一致', '证件类型不一致', 'id-type-mismatch'],
  ['姓名不一致', '姓名不一致', 'name-mismatch'],
  ['没有实名记录', '微信还没有实名', 'no-real-name'],
  ['结果自相矛盾', '没有明确结果', 'inconclusive'],
] as const;

/** Goes through every state that a person can see, and looks at each. */
export async function visitStates(
  desk: BrowserDesk,
  { theme, width, size }: Look,
  look: (page: Page, name: string, drawer: Drawer) => Promise<void>,
): Promise<void> {
  const page = await desk.open();
  const letTimePass = await holdTimers(page);
  const person: BrowserPerson = inFrontOf(page, madeUpPerson(8000));
  const { settings } = desk.sandbox;
  const own = (name: string): Promise<void> => look(page, name, 'mini-program');
  const phones = (name: string): Promise<void> => look(page, name, 'phone');

  await person.choose('主题', theme);
  await person.choose('屏幕', width);
  await person.choose('字体', size);
  await person.sees('请选择就诊日期');
  await own('appointment');
  await person.enter();
  await own('form');
  await person.tap('button', '不能用微信核验？');
  await person.sees('请用家人本人的微信核验');
  await own('help');
  await person.tap('button', '不能用微信核验？');
  await person.tap('button', '下一步：去授权');
  await person.sees('请勾选上面的方框');
  await own('problems');
  await person.fillIn();
  await own('filled');
  await person.tap('button', '下一步：去授权');
  await person.sees('即将打开');
  await phones('question');
  await person.tap('button', '取消');
  await person.sees('还没有打开“城市服务”');
  await own('refused');
  await person.tap('link', '《个人信息处理说明》');
  await person.sees('收集什么');
  await own('privacy');
  await person.tap('button', '返回');
  await person.tap('button', '下一步：去授权');
  await person.tap('button', '允许');
  await person.sees('申请核验您的实名信息');
  await phones('city-services');

  const letGo = await holdCalls(page);
  await person.agree('信息一致');
  await person.sees('正在核对');
  await own('checking');
  await letTimePass(3000);
  await person.sees('还在核对，请稍等');
  await own('checking-3s');
  await letTimePass(5000);
  await person.sees('比平时慢');
  await own('checking-8s');
  settings.faults = { database: 'http_500' };
  letGo();
  await person.sees('这次没有成功');
  await own('error');
  settings.faults = { check: 'errcode:48001' };
  await person.tap('button', '再试一次');
  await person.sees('暂时无法核验');
  await own('unavailable');
  settings.faults = {};

  await page.getByRole('button', { name: /^换一个用户/ }).click();
  await person.enter();
  await person.goToCityServices();
  await person.agree('信息一致');
  await person.sees('核验通过');
  await own('verified');
  await person.tap('button', '删除核验记录');
  await person.sees('删除后不能恢复');
  await phones('erase-question');
  await person.tap('button', /^不删除$/);
  await person.tap('button', '继续预约');
  await person.sees('预约成功');
  await own('booked');

  for (const [ending, title, name] of ENDINGS) {
    await page.getByRole('button', { name: /^换一个用户/ }).click();
    await person.enter();
    await person.goToCityServices();
    await person.agree(ending);
    await person.sees(title);
    await own(name);
    if (name !== 'name-mismatch') continue;
    await person.tap('button', '修改后再核验');
    await person.sees('请对照身份证检查');
    await own('again');
  }
  await page.getByRole('button', { name: '回到桌面' }).click();
  await phones('home');
  await page.context().close();
}
