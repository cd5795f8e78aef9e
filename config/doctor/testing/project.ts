import { cp, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding, Project } from '../finding';
import { examine } from '../examine';

const ROOT = path.resolve(__dirname, '..', '..', '..');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');

export const ENV = { TARO_APP_ID: 'wx0123456789abcdef', TARO_APP_CLOUD_ENV: 'prod-1' };

const INSTITUTION = `export const INSTITUTION = { name: '测试县中医院', telephone: '010-12345678' };`;

/** What a build leaves, as small as WeChat's compilers take it. */
const BUILT: Readonly<Record<string, string>> = {
  'dist/project.config.json': JSON.stringify({ appid: ENV.TARO_APP_ID }),
  'dist/miniprogram/app.json': JSON.stringify({ pages: ['index'] }),
  'dist/miniprogram/app.js': `App({ env: "${ENV.TARO_APP_CLOUD_ENV}" });`,
  'dist/miniprogram/index.js': 'Page({});',
  'dist/miniprogram/index.json': '{}',
  'dist/miniprogram/index.wxml': '<view>{{a}}</view>',
  'dist/miniprogram/index.wxss': '.a { color: red; }',
  'dist/cloudfunctions/realname/index.js': 'exports.main = () => undefined;',
  'dist/cloudfunctions/realname/package.json': '{}',
};

/** A project on disk without a mistake, of which each test spoils one thing. */
export class ProjectOnDisk {
  private constructor(readonly root: string) {}

  static async make(): Promise<ProjectOnDisk> {
    const project = new ProjectOnDisk(await mkdtemp(path.join(tmpdir(), 'doctor-')));
    for (const folder of ['miniprogram/pages/privacy', 'cloudfunctions/realname/config.json']) {
      await cp(path.join(ROOT, folder), path.join(project.root, folder), { recursive: true });
    }
    await project.write('miniprogram/institution.ts', INSTITUTION);
    await cp(
      path.join(ROOT, 'cloudfunctions/realname/config.json'),
      path.join(project.root, 'dist/cloudfunctions/realname/config.json'),
      { recursive: true },
    );
    const sources = ['miniprogram/institution.ts', 'cloudfunctions/realname/config.json'];
    const privacy = ['sections.ts', 'consent-version.ts', 'index.tsx', 'index.css', 'index.config.ts'];
    for (const file of [...sources, ...privacy.map((name) => `miniprogram/pages/privacy/${name}`)]) {
      await utimes(path.join(project.root, file), LONG_AGO, LONG_AGO);
    }
    for (const [file, text] of Object.entries(BUILT)) await project.write(file, text);
    return project;
  }

  async write(file: string, text: string): Promise<void> {
    const target = path.join(this.root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }

  /** As before the build. */
  async writeSource(file: string, text: string): Promise<void> {
    await this.write(file, text);
    await utimes(path.join(this.root, file), LONG_AGO, LONG_AGO);
  }

  remove(file: string): Promise<void> {
    return rm(path.join(this.root, file), { recursive: true });
  }

  /** Ids of what is wrong, and the findings. */
  async examine(env: Project['env'] = ENV, remote = false): Promise<{ wrong: string[]; findings: readonly Finding[] }> {
    const findings = await examine({ root: this.root, env }, { packer: false, remote });
    return { wrong: findings.flatMap(({ id, ok }) => (ok === false ? [id] : [])), findings };
  }
}
