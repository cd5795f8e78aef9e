import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import projectConfig from './project-config';

test('the build becomes a project for DevTools, with the mini-program and the functions below it', async () => {
  const dist = await mkdtemp(path.join(tmpdir(), 'project-config-'));
  const outputPath = path.join(dist, 'miniprogram');
  await mkdir(outputPath);
  await writeFile(
    path.join(outputPath, 'project.config.json'),
    JSON.stringify({ appid: 'wx0123456789abcdef', miniprogramRoot: './', cloudfunctionRoot: 'dist/cloudfunctions/' }),
  );
  let finish: () => Promise<void> = () => Promise.reject(new Error('no hook'));
  const onBuildFinish = (hook: () => Promise<void>) => {
    finish = hook;
  };
  projectConfig({ paths: { outputPath }, onBuildFinish } as unknown as IPluginContext);
  await finish();

  expect(JSON.parse(await readFile(path.join(dist, 'project.config.json'), 'utf8'))).toEqual({
    appid: 'wx0123456789abcdef',
    miniprogramRoot: 'miniprogram/',
    cloudfunctionRoot: 'cloudfunctions/',
  });
  expect(await readdir(outputPath)).toEqual([]);
  await rm(dist, { recursive: true });
});
