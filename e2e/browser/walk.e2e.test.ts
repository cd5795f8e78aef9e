import { CONSENT, inFrontOf, type BrowserPerson } from './person';
import { inRealBrowser } from './suite';
import { madeUpPerson, type Person } from '../testing/people';

inRealBrowser('the walk', (desk) => {
  let someone: Person;
  let person: BrowserPerson;
  let people = 7000;

  beforeEach(async () => {
    people += 1;
    someone = madeUpPerson(people);
    person = inFrontOf(await desk().open(), someone);
  });

  /** What the diagram shows, with what travelled. */
  const steps = (): Promise<string[]> =>
    person.page.getByRole('region', { name: '时序图' }).getByRole('listitem').allTextContents();

  async function expectFormKept(): Promise<void> {
    await person.sees('下一步：去授权');
    expect(await person.written('姓名')).toBe(someone.realName);
    expect(await person.written('身份证号')).toBe(someone.credId);
  }

  test('a verified person reads so, and the diagram shows each step with nothing personal', async () => {
    await person.goToCityServices();
    const code = await person.agree('信息一致');
    await person.sees('核验通过');
    await person.sees(`${someone.realName.charAt(0)}*`);
    const drawn = await steps();
    const expected = [
      'navigateToMiniProgram',
      'authorize',
      '返回，带 code',
      'callFunction realname',
      'POST /cgi-bin/stable_token',
      'POST /intp/realname/checkrealnameinfo',
    ];
    expect(expected.filter((label) => !drawn.some((step) => step.includes(label)))).toEqual([]);
    const secrets = [someone.realName, someone.credId, code];
    expect(secrets.filter((secret) => drawn.join().includes(secret))).toEqual([]);
  });

  test.each([
    ['身份证号不一致', '请对照身份证'],
    ['证件类型不一致', '不用反复修改'],
    ['姓名不一致', '请检查姓名有没有填错'],
    ['没有实名记录', '微信还没有实名'],
  ])('who chooses “%s” reads “%s”, and can correct the form', async (ending, words) => {
    await person.goToCityServices();
    await person.agree(ending);
    await person.sees(words);
    await person.tap('button', /再核验$/);
    await expectFormKept();
  });

  test('who does not allow the jump keeps the form', async () => {
    await person.fillIn();
    await person.tap('button', '下一步：去授权');
    await person.tap('button', '取消');
    await person.sees('您没有打开“城市服务”');
    await expectFormKept();
  });

  test.each(['不同意', '直接返回'])('who chooses “%s” at City Services keeps the form', async (ending) => {
    await person.goToCityServices();
    await person.leave(ending);
    await person.sees('您还没有同意授权');
    await expectFormKept();
  });

  test('a mini-program that was killed meanwhile starts with the check', async () => {
    await person.goToCityServices();
    const before = await person.page.locator('.phone-page').elementHandle();
    await person.page.getByRole('checkbox', { name: '冷启动' }).check();
    await person.agree('信息一致');
    await person.sees('核验通过');
    expect(await before.evaluate((page) => page.isConnected)).toBe(false);
  });

  test('a code that comes as an object is taken, too', async () => {
    await person.goToCityServices();
    await person.page.getByRole('checkbox', { name: 'auth_code' }).check();
    await person.agree('信息一致');
    await person.sees('核验通过');
    expect((await steps()).find((step) => step.includes('返回，带 code'))).toContain('auth_code');
  });

  test('an erased result is gone', async () => {
    await person.goToCityServices();
    await person.agree('信息一致');
    await person.tap('button', '删除核验记录');
    await person.tap('button', /^删除$/);
    await person.sees('核验记录已经删除');
    await person.page.getByRole('button', { name: '重新打开' }).click();
    await person.sees('下一步：去授权');
  });

  test('a screen reader hears what things are, what is ticked and what is wrong', async () => {
    const phone = person.page.getByRole('region', { name: '手机' });
    const consent = (checked: boolean) => phone.getByRole('checkbox', { name: CONSENT, checked });
    const heading = phone.getByRole('heading', { name: '实名信息核验' });
    expect(await heading.count()).toBeGreaterThan(0);
    await person.tap('button', '下一步：去授权');
    await phone.getByRole('alert').filter({ hasText: '请先阅读并同意' }).waitFor();
    await person.sees('请填写姓名');
    await consent(false).click();
    await consent(true).waitFor();
    expect(await phone.getByRole('link').count()).toBe(2);
  });

  test('the first problem gets the cursor, and the keyboard alone fills in and goes on', async () => {
    const { page } = person;
    await person.tap('checkbox', CONSENT);
    await person.tap('button', '下一步：去授权');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(someone.realName);
    await page.keyboard.press('Tab');
    await page.keyboard.type(someone.credId);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await person.sees('即将打开“城市服务”小程序');
  });
});
