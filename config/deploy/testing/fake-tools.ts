import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface Run {
  readonly tool: string;
  readonly args: readonly string[];
  /** Names of the secrets that it was given. */
  readonly secrets: readonly string[];
}

/** Prints what `FAKE_OUTPUT` says and ends with `FAKE_STATUS`, as the tools would. */
const RECORDER = `
const { appendFileSync } = require('node:fs');
const [file, tool, ...args] = process.argv.slice(2);
const secrets = Object.keys(process.env).filter((name) => name.endsWith('_SECRET')).sort();
appendFileSync(file, JSON.stringify({ tool, args, secrets }) + '\\n');
console.log(process.env.FAKE_OUTPUT ?? '');
process.exit(Number(process.env.FAKE_STATUS ?? 0));
`;

/** Executables named `npx` and `cli` that write down how they were called. */
export class FakeTools {
  private constructor(
    readonly folder: string,
    private readonly record: string,
  ) {}

  static async make(root: string): Promise<FakeTools> {
    const folder = path.join(root, 'fake tools');
    const tools = new FakeTools(folder, path.join(folder, 'runs'));
    await mkdir(folder);
    const recorder = path.join(folder, 'record.cjs');
    await writeFile(recorder, RECORDER);
    await writeFile(tools.record, '');
    for (const [tool, script] of [
      ['npx', 'npx.cmd'],
      ['cli', 'cli.bat'],
    ] as const) {
      const words = `"${process.execPath}" "${recorder}" "${tools.record}" ${tool}`;
      await writeFile(path.join(folder, tool), `#!/bin/sh\nexec ${words} "$@"\n`);
      await chmod(path.join(folder, tool), 0o755);
      await writeFile(path.join(folder, script), `@${words} %*\r\n`);
    }
    return tools;
  }

  /** DevTools' command line. */
  get cli(): string {
    return path.join(this.folder, process.platform === 'win32' ? 'cli.bat' : 'cli');
  }

  async runs(): Promise<readonly Run[]> {
    const lines = (await readFile(this.record, 'utf8')).split('\n').filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as Run);
  }
}
