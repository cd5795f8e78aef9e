/** What hosts may forget, leave out or do twice with the drop-in, and what is in its package. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unpackDropIn } from '../config/make-example';
import { BUILT } from '../sandbox/sandbox';
import { until } from '../sandbox/testing/until';
import { compileWeapp } from '../sandbox/weapp/compile-weapp';
import { startFunctionClient, type FunctionClient } from './testing/function-client';
import { holdPhone, putPhonesDown, returning, type Holder } from './testing/holder';
import { changed, compileExample, NATIVE_APP, NPM_APP, type WalkedApp } from './testing/walked-app';

const ROOT = path.join(__dirname, '..');

let client: FunctionClient;
let said: string[];
beforeAll(async () => {
  client = await startFunctionClient();
});
afterAll(() => client.close());
beforeEach(() => {
  said = [];
  jest.spyOn(console, 'error').mockImplementation((words: unknown) => {
    said.push(String(words));
  });
});
afterEach(() => {
  putPhonesDown();
  jest.restoreAllMocks();
});

const hold = (app: WalkedApp, at: 'home' | 'check' = 'home'): Promise<Holder> =>
  holdPhone({ app, at, sandbox: client.sandbox, person: client.newPerson() });
const isSaid = (words: string): Promise<void> => until(() => said.some((each) => each.includes(words)));

const HOME = 'pages/home/index.js';
const RESUME = /realNameCheck\(\)\.then\(\(\{ resumeRealName \}\)[^;]*;/;

describe('without the line on the home page', () => {
  const withoutResume = async (): Promise<WalkedApp> => {
    const { scripts } = await NATIVE_APP.weapp();
    return changed(NATIVE_APP, HOME, RESUME.exec(scripts[HOME] ?? '')?.[0] ?? 'no such line', '');
  };

  /** Somebody at City Services, whose mini-program WeChat has ended meanwhile. */
  async function endedOnTheWay() {
    const app = await withoutResume();
    const person = client.newPerson();
    const holder = await holdPhone({ app, at: 'home', sandbox: client.sandbox, person });
    await holder.book();
    await holder.sees('下一步：去授权');
    await holder.goToCityServices();
    holder.phone.kill();
    return { app, person, holder };
  }

  test('whom WeChat ended on the way stays at home, and the check goes on with the code once it is opened', async () => {
    const { app, person, holder } = await endedOnTheWay();
    await holder.phone.launch(returning({ code: client.authorize(person) }));
    await holder.sees(app.homeWords);
    await holder.book();
    await holder.sees('核验通过');
    expect(holder.left).toHaveLength(1);
    expect(holder.errors).toEqual([]);
  });

  test('who opens the mini-program by another road finds the form again, and is told so', async () => {
    const { app, person, holder } = await endedOnTheWay();
    await holder.phone.launch();
    await holder.sees(app.homeWords);
    await holder.book();
    await holder.sees('已找回您刚才填写的内容');
    expect(holder.written('姓名')).toBe(person.realName);
    expect(holder.errors).toEqual([]);
  });
});

test('a host that hands over the options of App.onShow itself, too, has them counted once', async () => {
  const onShow = `App({ onShow(options) { require('wechat-realname-check').captureReturn(options); },`;
  const person = client.newPerson();
  const app = changed(NPM_APP, 'app.js', 'App({', onShow);
  const holder = await holdPhone({ app, sandbox: client.sandbox, person });
  await holder.goToCityServices();
  const before = client.sandbox.wechatApi.checks.length;
  holder.phone.show(returning({ code: client.authorize(person, 'id_mismatch') }));
  await holder.sees('身份证号不一致');
  holder.phone.hide();
  holder.phone.show();
  await holder.sees('身份证号不一致');
  expect(client.sandbox.wechatApi.checks.length).toBe(before + 1);
  expect(holder.errors).toEqual([]);
});

test('the component tells its page of every result', async () => {
  const weapp = () =>
    compileExample('npm', { file: 'pages/check/index.wxml', from: 'bind:leave="goBack"', to: 'bind:done="onDone"' });
  const onDone = 'onDone({ detail }) { console.error(detail.verification.outcome); }, goBack() {';
  const app = changed({ ...NPM_APP, weapp }, 'pages/check/index.js', 'goBack() {', onDone);
  const person = client.newPerson();
  const holder = await holdPhone({ app, sandbox: client.sandbox, person });
  await holder.goToCityServices();
  holder.phone.show(returning({ code: client.authorize(person, 'no_real_name') }));
  await isSaid('no_real_name');
  expect(holder.errors).toEqual([]);
});

describe('the console says what was forgotten:', () => {
  test('wx.cloud.init', async () => {
    await hold(changed(NPM_APP, 'app.js', 'wx.cloud.init', '(() => undefined)'), 'check');
    await isSaid('没有启用云开发');
  });

  test('the page in app.json', async () => {
    const holder = await hold(changed(NPM_APP, HOME, `url: '/pages/check/index'`, ''));
    await holder.book();
    await isSaid('打不开核验页 /realname-check/page');
    expect(holder.errors).toEqual([]);
  });

  test.each([
    ['the cloud function', `functionName: 'nobody'`, '云函数不存在'],
    ['the cloud environment', `env: 'prod-2'`, '云环境不存在'],
  ])('%s', async (_, option, words) => {
    const holder = await hold(changed(NPM_APP, HOME, 'CHECK = {', `CHECK = { ${option},`));
    await holder.book();
    await isSaid(words);
  });

  test.each([
    ['a field of the institution', `telephone: '000-00000000',`, '', 'institution 缺少 telephone'],
    ['the version of the privacy text', `consentVersion: '1',`, '', '缺少 consent-version'],
    ['the page with the privacy text', `privacyUrl: '/pages/privacy/index',`, '', '缺少 privacy-url'],
  ])('%s', async (_, from, to, words) => {
    await hold(changed(NATIVE_APP, 'packages/check/realname-check/settings.js', from, to), 'check');
    await isSaid(words);
  });
});

test.each(['docs/drop-in.md', 'docs/drop-in.zh-CN.md'])(
  'the steps of %s lead from an empty folder to a verified person',
  async (document) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'five-steps-'));
    const text = await readFile(path.join(ROOT, document), 'utf8');
    await cp(path.join(BUILT, 'realname-check'), path.join(folder, 'packages', 'check', 'realname-check'), {
      recursive: true,
    });
    for (const [, file = '', code = ''] of text.matchAll(/```\w+ examples\/native\/(\S+)\n([^]*?)```/g)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), code);
    }
    const weapp = () => compileWeapp(folder);
    const person = client.newPerson();
    const holder = await holdPhone({ app: { ...NATIVE_APP, weapp }, at: 'home', sandbox: client.sandbox, person });
    await rm(folder, { recursive: true });
    await holder.book();
    await holder.sees('下一步：去授权');
    holder.tap('《个人信息处理说明》');
    await holder.sees('请按您单位的实际情况');
    holder.back();
    await holder.sees('下一步：去授权');
    await holder.goToCityServices();
    holder.phone.show(returning({ code: client.authorize(person) }));
    await holder.sees('核验通过');
    holder.tap('继续预约');
    await holder.sees(`预约成功，${person.realName.charAt(0)}*`);
    expect(holder.errors).toEqual([]);
  },
);

test('npm packs what a mini-program needs, and no more', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'packed-'));
  const files = await unpackDropIn(path.join(folder, 'package'));
  await rm(folder, { recursive: true });
  const component = ['check.js', 'check.json', 'check.wxml', 'check.wxss', 'index.d.ts', 'index.js'];
  const page = ['page.js', 'page.json', 'page.wxml', 'settings.js'];
  expect([...files].sort()).toEqual([...component, ...page, 'LICENSE', 'NAMES.md', 'README.md', 'package.json'].sort());
});
