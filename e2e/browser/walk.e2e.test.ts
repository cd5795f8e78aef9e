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
    await person.enter();
  });

  /** What the diagram shows, with what travelled. */
  const steps = (): Promise<string[]> =>
    person.page.getByRole('region', { name: '时序图' }).getByRole('listitem').allTextContents();

  async function expectFormKept(): Promise<void> {
    await person.sees('下一步：去授权');
    expect(await person.written('姓名')).toBe(someone.realName);
    expect((await person.written('身份证号')).replace(/ /g, '')).toBe(someone.credId);
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
    ['证件类型不一致', '改号码也没有用'],
    ['姓名不一致', '请看看姓名有没有填错'],
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
    await person.sees('还没有打开“城市服务”');
    await expectFormKept();
  });

  test.each(['不同意', '直接返回'])('who chooses “%s” at City Services keeps the form', async (ending) => {
    await person.goToCityServices();
    await person.leave(ending);
    await person.sees('您还没有同意授权');
    await expectFormKept();
  });

  test('a mini-program that was killed meanwhile starts at home, is brought on to the check, and books', async () => {
    await person.goToCityServices();
    const before = await person.page.locator('.phone-page').first().elementHandle();
    await person.page.getByRole('checkbox', { name: '冷启动' }).check();
    await person.agree('信息一致');
    await person.sees('核验通过');
    expect(await before.evaluate((page) => page.isConnected)).toBe(false);
    await person.tap('button', '继续预约');
    await person.sees('预约成功');
  });

  test('the number to quote is copied, and finds the line in the log', async () => {
    await person.choose('实名核验接口', '48001 没有接口权限');
    await person.goToCityServices();
    await person.agree('信息一致');
    await person.sees('求助时请报编号');
    await person.tap('button', '复制');
    await person.sees('编号已复制');
    const { page } = person;
    const quote = await page
      .getByRole('region', { name: '手机' })
      .getByText(/^[0-9A-Z]{8}$/)
      .textContent();
    const found = desk().sandbox.functionLog.filter((line) => line.includes(`"quote":"${String(quote)}"`));
    expect(found).toHaveLength(1);
    await person.choose('实名核验接口', '正常');
  });

  test('the telephone is one tap away', async () => {
    await person.tap('button', /^打电话/);
    await person.sees('000-00000000');
    await person.tap('button', '取消');
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
    await person.sees('核验记录已删除');
    await person.page.getByRole('button', { name: '重新打开' }).click();
    await person.enter();
  });

  test('a screen reader hears what things are, what is ticked and what is wrong', async () => {
    const phone = person.page.getByRole('region', { name: '手机' });
    const consent = (checked: boolean) => phone.getByRole('checkbox', { name: CONSENT, checked });
    const heading = phone.getByRole('heading', { name: '实名信息核验' });
    expect(await heading.count()).toBeGreaterThan(0);
    await person.tap('button', '下一步：去授权');
    await phone.getByRole('alert').filter({ hasText: '请勾选上面的方框' }).waitFor();
    await person.sees('请填写姓名');
    await consent(false).click();
    await consent(true).waitFor();
    expect(await phone.getByRole('link').count()).toBe(2);
  });

  test('the first problem gets the cursor, and the “next” of the keyboard leads from the name to the number', async () => {
    const { page } = person;
    await person.tap('checkbox', CONSENT);
    await person.tap('button', '下一步：去授权');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(someone.realName);
    await page.keyboard.press('Enter');
    await page.locator('input[aria-label="身份证号"]:focus').waitFor();
    await page.keyboard.type(someone.credId);
    await page.keyboard.press('Enter');
    await person.tap('button', '下一步：去授权');
    await person.sees('即将打开“城市服务”小程序');
  });

  test('a number is shown in groups once it is left, emptied by a tap, and its label puts the cursor there', async () => {
    const { page } = person;
    const phone = page.getByRole('region', { name: '手机' });
    const number = phone.getByRole('textbox', { name: '身份证号', exact: true });
    await phone.getByText('身份证号', { exact: true }).click();
    await page.locator('input[aria-label="身份证号"]:focus').waitFor();
    await page.keyboard.type(`身份证号：${someone.credId}。`);
    await page.keyboard.press('Enter');
    const { credId } = someone;
    await page.waitForFunction(
      ([label, text]) => {
        const found = [...document.querySelectorAll('*')]
          .flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [...shadowRoot.querySelectorAll('input')]))
          .find((input) => input.ariaLabel === label);
        return found?.value === text;
      },
      ['身份证号', `${credId.slice(0, 6)} ${credId.slice(6, 14)} ${credId.slice(14)}`],
    );
    await person.tap('button', '清空身份证号');
    await page.locator('input[aria-label="身份证号"]:focus').waitFor();
    expect(await number.inputValue()).toBe('');
  });
});
