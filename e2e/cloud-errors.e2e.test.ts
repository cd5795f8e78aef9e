import { faultChoices } from '../sandbox/shared/fault-table';
import type { Fault } from '../sandbox/shared/settings';
import { startFunctionClient, type FunctionClient } from './testing/function-client';
import { holdPhone, putPhonesDown, returning } from './testing/holder';
import { changed, compileExample, NPM_APP, type WalkedApp } from './testing/walked-app';

let client: FunctionClient;
beforeAll(async () => {
  client = await startFunctionClient();
});
afterEach(putPhonesDown);
afterAll(() => client.close());

test.each<[Fault, string, string]>([
  // Older base libraries: the number to quote is the one within.
  ['errcode:-404011', '服务暂时不可用', '504002'],
  ['crash_before', '服务暂时不可用', '504002'],
  ['html', '服务暂时不可用', '601001'],
  ['refused', '请检查手机网络', '601003'],
  ['errcode:-50', '没有收到结果', '50'],
])(
  'when the call ends in %s the person reads “%s” with %s to quote, and can try again',
  async (fault, words, number) => {
    const person = client.newPerson();
    const holder = await holdPhone({ sandbox: client.sandbox, person });
    await holder.goToCityServices();
    client.sandbox.settings.faults = { call_function: fault };
    holder.phone.show(returning({ code: client.authorize(person) }));
    await holder.sees(words);
    expect(holder.reads()).toContain(`请报编号${number}`);
    expect(holder.written('姓名')).toBe(person.realName);
    client.sandbox.settings.faults = {};
    holder.tap('再试一次');
    await holder.sees('核验通过');
    expect(holder.left).toHaveLength(1);
    expect(holder.errors).toEqual([]);
  },
);

test.each([
  ['-1 没有调用 wx.cloud.init', '没有启用云开发', '1'],
  ['-501000 没有这个云环境', '云环境不存在', '501000'],
  ['-501000 没有上传云函数', '云函数不存在', '501000'],
  ['-601034 没有开通云开发', '没有启用云开发', '601034'],
])('with “%s” the console tells the developer “%s”, and the person reads none of it', async (name, words, number) => {
  const print = jest.spyOn(console, 'error').mockImplementation();
  const person = client.newPerson();
  const holder = await holdPhone({ sandbox: client.sandbox, person });
  await holder.goToCityServices();
  const chosen = faultChoices('call_function').find((choice) => choice.name === name);
  client.sandbox.settings.faults = chosen === undefined ? {} : { call_function: chosen.fault };
  holder.phone.show(returning({ code: client.authorize(person) }));
  await holder.sees('服务暂时不可用');
  expect(holder.reads()).toContain(`请报编号${number}`);
  expect(holder.reads()).not.toMatch(/云环境|云函数|云开发|wx\.cloud/);
  client.sandbox.settings.faults = {};
  holder.tap('再试一次');
  await holder.sees('核验通过');
  const said = new Set(print.mock.calls.map(([line]) => String(line)));
  print.mockRestore();
  expect([...said]).toEqual([expect.stringContaining(`[realname-check] ${words}`)]);
  expect(holder.errors).toEqual([]);
});

/** What the console tells whoever built this mini-program, after somebody came as far as the check. */
async function toldAbout(app: WalkedApp, cloud: FunctionClient, number: string): Promise<string[]> {
  const print = jest.spyOn(console, 'error').mockImplementation();
  const person = cloud.newPerson();
  const holder = await holdPhone({ app, sandbox: cloud.sandbox, person });
  await holder.goToCityServices();
  holder.phone.show(returning({ code: cloud.authorize(person) }));
  await holder.sees('服务暂时不可用');
  expect(holder.reads()).toContain(`请报编号${number}`);
  const said = new Set(print.mock.calls.map(([line]) => String(line)));
  print.mockRestore();
  return [...said];
}

const withAttribute = (attribute: string): WalkedApp => {
  const edit = { file: 'pages/check/index.wxml', from: '<realname-check', to: `<realname-check ${attribute}` };
  return { ...NPM_APP, weapp: () => compileExample('npm', edit) };
};

test.each([
  ['forgot wx.cloud.init', changed(NPM_APP, 'app.js', 'wx.cloud.init', '(() => undefined)'), '没有启用云开发', '1'],
  ['names another environment', withAttribute('env="prod-2"'), '云环境不存在', '501000'],
  ['names another function', withAttribute('function-name="nobody"'), '云函数不存在', '501000'],
])('a mini-program that %s meets the same by itself', async (_what, app, words, number) => {
  expect(await toldAbout(app, client, number)).toEqual([expect.stringContaining(words)]);
});

test('where it is known which environments there are, wx.cloud.init must name one of them', async () => {
  const strict = await startFunctionClient({ environments: ['prod-1'] });
  expect(await toldAbout(NPM_APP, strict, '501000')).toEqual([expect.stringContaining('云环境不存在')]);
  await strict.close();
});
