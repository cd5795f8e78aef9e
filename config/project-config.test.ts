import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import projectConfig, { changesByHand } from './project-config';

/** @returns the folder of the project, as the plugin leaves it */
async function build(source: object, existing?: object): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'project-config-'));
  const outputPath = path.join(root, 'dist', 'miniprogram');
  await mkdir(outputPath, { recursive: true });
  await writeFile(path.join(root, 'project.config.json'), JSON.stringify(source));
  await writeFile(path.join(outputPath, 'project.config.json'), JSON.stringify(source));
  if (existing !== undefined) await writeFile(path.join(root, 'dist', 'project.config.json'), JSON.stringify(existing));
  let finish: () => Promise<void> = () => Promise.reject(new Error('no hook'));
  const onBuildFinish = (hook: () => Promise<void>) => {
    finish = hook;
  };
  projectConfig({ paths: { outputPath }, onBuildFinish } as unknown as IPluginContext);
  await finish();
  return root;
}

test('what was changed by hand in the built project is kept and told, the appid and the folders are not', async () => {
  const source = { appid: 'wx0123456789abcdef', libVersion: '3.10.0', setting: { es6: false } };
  const edited = { appid: 'wxother', libVersion: '3.10.0', setting: { es6: true }, miniprogramRoot: 'elsewhere/' };
  const root = await build(source, edited);
  expect(JSON.parse(await readFile(path.join(root, 'dist', 'project.config.json'), 'utf8'))).toEqual({
    appid: 'wx0123456789abcdef',
    libVersion: '3.10.0',
    setting: { es6: true },
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
  });
  expect(await changesByHand(root)).toEqual(['setting']);
  await rm(root, { recursive: true });
});

test('a first build has nothing that was changed by hand', async () => {
  const root = await build({ appid: 'wx0123456789abcdef', setting: {} });
  expect(await changesByHand(root)).toEqual([]);
  await rm(root, { recursive: true });
});

test('the build becomes a project for DevTools, with the mini-program and the functions below it', async () => {
  const source = { appid: 'wx0123456789abcdef', miniprogramRoot: './', cloudfunctionRoot: 'dist/cloudfunctions/' };
  const root = await build(source);
  const dist = path.join(root, 'dist');

  expect(JSON.parse(await readFile(path.join(dist, 'project.config.json'), 'utf8'))).toEqual({
    appid: 'wx0123456789abcdef',
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
  });
  expect(await readdir(path.join(dist, 'miniprogram'))).toEqual([]);
  await rm(root, { recursive: true });
});
