import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findApp } from './find-app';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'find-app-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a folder with app.json is the mini-program', () => {
  writeFileSync(path.join(folder, 'app.json'), '{}');
  expect(findApp(folder)).toEqual({ ok: true, folder });
});

test('a project names the folder of its mini-program', () => {
  mkdirSync(path.join(folder, 'mini'));
  writeFileSync(path.join(folder, 'mini', 'app.json'), '{}');
  writeFileSync(path.join(folder, 'project.config.json'), '{ "miniprogramRoot": "mini/" }');
  expect(findApp(folder)).toEqual({ ok: true, folder: path.join(folder, 'mini/') });
});

test.each([
  ['is empty', undefined],
  ['has a project.config.json that is no JSON', '{'],
])('a folder that %s is a problem, which says what to give instead', (_, config) => {
  if (config !== undefined) writeFileSync(path.join(folder, 'project.config.json'), config);
  const found = findApp(folder);
  const problem = found.ok ? '' : found.problem;
  expect(problem).toContain(`没有找到 ${path.join(folder, 'app.json')}`);
  expect(problem).toContain('has to be built for WeChat first');
});
