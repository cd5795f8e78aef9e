/** What the sandbox's page says beside the phone: outcomes, faults, hints, switches that wait in vain. */
import type { Locator } from 'playwright-core';
import { lowContrast } from './contrast';
import { inFrontOf, type BrowserPerson } from './person';
import { inRealBrowser } from './suite';
import { madeUpPerson, type Person } from '../testing/people';

inRealBrowser('the words of the sandbox', (desk) => {
  let person: BrowserPerson;
  let someone: Person;
  let people = 9000;

  async function open(width = 1280): Promise<void> {
    people += 1;
    someone = madeUpPerson(people);
    person = inFrontOf(await desk().open({ viewport: { width, height: 800 } }), someone);
  }
  const diagram = (): Locator => person.page.getByRole('region', { name: '时序图' });
  /** The last arrow that shows the words. What an arrow opens to may hold them as well, as a write to the database does. */
  const arrow = (words: string): Locator =>
    diagram()
      .getByRole('listitem')
      .filter({ has: person.page.locator('summary').filter({ hasText: words }) })
      .last();
  const reasons = (): Locator => person.page.locator('.reasons');
  const startCold = async (): Promise<void> => {
    const button = person.page.getByRole('group', { name: '云端与故障' }).getByRole('button', { name: '换成冷启动' });
    await Promise.all([person.page.waitForResponse('**/recycle'), button.first().click()]);
  };
  /** From the home page to the answer. */
  async function check(ending = '信息一致'): Promise<void> {
    await person.enter();
    await person.goToCityServices();
    await person.agree(ending);
  }
  /** The page is as wide as its window, and all of it can be read. */
  async function expectReadable(name: string): Promise<void> {
    const { width = 0 } = person.page.viewportSize() ?? {};
    expect(await person.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await lowContrast(person.page)).toEqual([]);
    await desk().picture(person.page, `words-${name}-${width}`, 'main');
  }

  test('a match is green, a mismatch is not, and neither is an "ok"', async () => {
    await open();
    await check();
    await person.sees('核验通过');
    await arrow('verified').waitFor();
    expect(await arrow('verified').getAttribute('class')).toContain('arrow_good');
    expect(await arrow('V_OP_NM_MA · V_NM_ID_MA').getAttribute('class')).toContain('arrow_good');
    await expectReadable('match');

    await person.page.getByRole('button', { name: /^换一个用户/ }).click();
    await check('身份证号不一致');
    await person.sees('请对照身份证');
    await arrow('id_mismatch').waitFor();
    expect(await arrow('id_mismatch').textContent()).toContain('未通过');
    expect(await arrow('id_mismatch').getAttribute('class')).toContain('arrow_not-good');
    expect(await arrow('V_OP_NM_MA · V_NM_ID_UM').getAttribute('class')).toContain('arrow_not-good');
    await expectReadable('mismatch');
  });

  test.each([
    [
      '实名核验接口',
      '45009 超过每日次数',
      /\{"errcode":45009,"errmsg":"reach max api daily quota limit rid: /,
      'QUOTA_EXCEEDED',
    ],
    ['实名核验接口', 'HTTP 500', /HTTP 500 Internal Server Error/, 'UPSTREAM_BUSY'],
    ['实名核验接口', '收到后断开', /连接被重置（TCP RST），请求已经执行/, 'UPSTREAM_BUSY'],
    ['实名核验接口', '回答网页', /HTTP 200 text\/html <!DOCTYPE html>/, 'UNEXPECTED_REPLY'],
    ['数据库', '-502003 没有权限', /"code":"DATABASE_PERMISSION_DENIED"/, 'STORAGE_FAILED'],
  ])('%s, %s: shows what was sent, and the error code that came of it', async (step, fault, sent, code) => {
    await open();
    await person.choose(step, fault);
    await check();
    await arrow(code).waitFor();
    const spoilt = diagram().getByRole('listitem').filter({ hasText: sent });
    await spoilt.first().waitFor();
    expect(await spoilt.first().textContent()).toContain('故障');
    expect(await spoilt.first().getAttribute('class')).toContain('arrow_error');
    expect(await arrow(code).getAttribute('class')).toContain('arrow_error');
  });

  test("the function's own hint stands beside the fault, in a narrow window as well", async () => {
    await open(1024);
    await person.choose('实名核验接口', '48001 没有接口权限');
    await check();
    await arrow('NOT_PERMITTED').waitFor();
    const line = desk().sandbox.functionLog.find((each) => each.includes('"errcode":48001')) ?? '{}';
    const { hint, hintZh } = JSON.parse(line) as { hint?: string; hintZh?: string };
    expect(await arrow('"errcode":48001').textContent()).toContain(`函数日志：${String(hintZh)} ${String(hint)}`);
    await expectReadable('hint');
  });

  test("what the console tells the developer stands below the call's answer, in a narrow window as well", async () => {
    await open(1024);
    await person.enter();
    await person.goToCityServices();
    await person.choose('调用云函数', '-501000 没有这个云环境');
    await person.agree('信息一致');
    await person.sees('服务暂时不可用');
    const lines = diagram().getByRole('listitem');
    await lines.filter({ hasText: '手机控制台：[realname-check] 云环境不存在' }).last().waitFor();
    const [answer, below] = (await lines.allTextContents()).slice(-2);
    expect(answer).toContain('-501000');
    expect(answer).toContain('errMsg: Environment not found');
    expect(below).toContain('云环境不存在');
    await expectReadable('console');
    const inTheBrowser = desk().takeTroubles();
    expect(inTheBrowser.filter((line) => !/云环境不存在|502/.test(line))).toEqual([]);
  });

  test('a hang is drawn while it hangs', async () => {
    await open();
    await person.choose('调用云函数', '一直不回答');
    await check();
    await arrow('一直不回答').waitFor();
    await person.choose('调用云函数', '正常');
  });

  test('a token fault that waits in vain says so, and a cold start helps', async () => {
    await open(1024);
    await person.enter();
    await arrow('没有核验记录').waitFor();
    await startCold();
    await person.page.getByRole('button', { name: '清空', exact: true }).click();
    await person.page.getByRole('button', { name: '重新打开' }).click();
    await person.enter();
    await arrow('没有核验记录').waitFor();
    expect(await arrow('POST /cgi-bin/stable_token').count()).toBe(1);
    await person.choose('取 access_token', '40164 IP 不在白名单');
    await reasons().getByText('函数手里有 access_token').waitFor();
    await expectReadable('waits');

    await reasons().getByRole('button', { name: '换成冷启动' }).click();
    await reasons().getByText('access_token').waitFor({ state: 'detached' });
    await person.goToCityServices();
    await person.agree('信息一致');
    await arrow('"errcode":40164').waitFor();
  });

  test('a cloud call that the function remembers not to have is said to be out of reach', async () => {
    await open();
    await startCold();
    await check();
    await person.sees('核验通过');
    await person.choose('云调用', '-604103 系统错误');
    await reasons().getByText('函数记着“没有云调用”').waitFor();
    await reasons().getByRole('button', { name: '换成冷启动' }).click();
    await reasons().getByText('没有云调用').waitFor({ state: 'detached' });
  });

  test('a step is offered only what can happen there', async () => {
    await open();
    const offered = (label: string): Promise<string[]> =>
      person.page.getByRole('combobox', { name: label, exact: true }).locator('option').allTextContents();
    expect(
      (await offered('数据库')).filter((name) => /\b(-1|4\d{4}|8\d{4}|-6041\d\d)\b|没见过的值/.test(name)),
    ).toEqual([]);
    expect((await offered('取 access_token')).filter((name) => /-60|-50|8011|48001/.test(name))).toEqual([]);
    expect((await offered('实名核验接口')).filter((name) => /-60|-50/.test(name))).toEqual([]);
    expect((await offered('云调用')).filter((name) => /-604100|-604101/.test(name))).toHaveLength(2);
  });

  test('a reload keeps the person and what the phone stores, and another user starts anew', async () => {
    await open();
    const { page } = person;
    const user = page.getByRole('button', { name: /^换一个用户/ });
    await check();
    await person.sees('核验通过');
    const name = await user.textContent();
    await page.reload();
    await person.book();
    await person.sees('预约成功');
    expect(await user.textContent()).toBe(name);
    await user.click();
    await person.enter();
    await person.goToCityServices();
    expect(await user.textContent()).not.toBe(name);
    await page.reload();
    await person.enter();
    await person.sees('已找回您刚才填写的内容');
    expect(await person.written('姓名')).toBe(someone.realName);
    expect((await person.written('身份证号')).replace(/ /g, '')).toBe(someone.credId);
    await user.click();
    await person.enter();
    expect(await person.written('姓名')).toBe('');
    await page.reload();
    await person.sees('请选择就诊日期');
    expect(await user.textContent()).not.toBe(name);
  });
});
