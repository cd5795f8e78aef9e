import type { Page } from 'playwright-core';
import { lowContrast } from './contrast';
import { FITS, measureFit } from './fit';
import { inFrontOf } from './person';
import { inRealBrowser } from './suite';
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

inRealBrowser('the looks', (desk) => {
  test.each([
    ['light', '375', '16'],
    ['dark', '320', '24'],
    ['dark', '430', '20'],
  ])('every state fits and can be read: %s, %s px wide, text size %s', async (theme, width, size) => {
    const page = await desk().open();
    const person = inFrontOf(page, madeUpPerson(8000));
    const looks: unknown[] = [];
    const names: string[] = [];
    async function look(name: string): Promise<void> {
      names.push(name);
      await desk().picture(page, `${theme}-${width}-${size}-${String(names.length).padStart(2, '0')}-${name}`);
      looks.push({ name, lowContrast: await lowContrast(page), ...(await measureFit(page)) });
    }
    await person.choose('主题', theme);
    await person.choose('屏幕', width);
    await person.choose('字体', size);

    await person.sees('下一步：去授权');
    await look('form');
    await person.tap('button', '下一步：去授权');
    await person.sees('请先阅读并同意');
    await look('problems');
    await person.fillIn();
    await look('filled');
    await person.tap('button', '下一步：去授权');
    await person.sees('即将打开');
    await look('question');
    await person.tap('button', '取消');
    await person.sees('您没有打开“城市服务”');
    await look('refused');
    await person.tap('link', '查看个人信息处理说明');
    await person.sees('收集什么');
    await look('privacy');
    await person.tap('button', '返回');
    await person.tap('button', '下一步：去授权');
    await person.tap('button', '允许');
    await person.sees('申请核验您的实名信息');
    await look('city-services');

    const letGo = await holdCalls(page);
    await person.agree('信息一致');
    await person.sees('正在核验');
    await look('checking');
    desk().sandbox.settings.faults = { database: 'http_500' };
    letGo();
    await person.sees('核验结果没能保存');
    await look('error');
    desk().sandbox.settings.faults = {};
    await person.tap('button', '再试一次');
    await person.sees('核验通过');
    await look('verified');
    await person.tap('button', '删除核验记录');
    await person.sees('删除后不能恢复');
    await look('erase-question');
    await person.tap('button', /^删除$/);
    await person.sees('核验记录已经删除');
    await look('erased');

    for (const [ending, title, name] of [
      ['身份证号不一致', '身份证号不一致', 'id-mismatch'],
      ['证件类型不一致', '证件类型不一致', 'id-type-mismatch'],
      ['姓名不一致', '姓名不一致', 'name-mismatch'],
      ['没有实名记录', '微信还没有实名', 'no-real-name'],
      ['结果自相矛盾', '没有明确结果', 'inconclusive'],
    ] as const) {
      await page.getByRole('button', { name: /^换一个用户/ }).click();
      await person.goToCityServices();
      await person.agree(ending);
      await person.sees(title);
      await look(name);
    }
    await page.getByRole('button', { name: '回到桌面' }).click();
    await look('home');
    expect(looks).toEqual(names.map((name) => ({ name, lowContrast: [], ...FITS })));
  });

  test.each([
    ['light', 1280, 800],
    ['dark', 1280, 800],
    ['light', 390, 844],
    ['dark', 390, 844],
  ] as const)('the page around the phone, %s, fits %i × %i and can be read', async (colorScheme, width, height) => {
    const page = await desk().open({ colorScheme, viewport: { width, height } });
    const person = inFrontOf(page, madeUpPerson(8001));
    await person.goToCityServices();
    await person.agree('信息一致');
    await person.sees('核验通过');
    // The diagram follows what happens; the phone must not be scrolled away by it.
    const result = await page.getByText('核验通过').boundingBox();
    expect(result?.y).toBeGreaterThan(0);
    expect(result?.y).toBeLessThan(height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await lowContrast(page)).toEqual([]);
    await desk().picture(page, `page-${colorScheme}-${width}`, 'main');
  });
});
