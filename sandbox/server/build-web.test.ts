import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeb } from './build-web';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'build-web-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('bundles scripts and the styles that they import', async () => {
  await writeFile(path.join(folder, 'part.ts'), `export const text: string = '你好';`);
  await writeFile(path.join(folder, 'index.css'), 'p { color: red }');
  await writeFile(
    path.join(folder, 'index.ts'),
    `import './index.css'; import { text } from './part'; console.log(text);`,
  );
  const { js, css } = await buildWeb(path.join(folder, 'index.ts'));
  expect(js).toContain('你好');
  expect(css).toContain('color: red');
});

test("is what a user needs: React's small build, and no source map", async () => {
  await writeFile(path.join(folder, 'index.ts'), 'console.log(process.env.NODE_ENV);');
  const { js } = await buildWeb(path.join(folder, 'index.ts'));
  expect(js).toContain('"production"');
  expect(js).not.toContain('sourceMappingURL');
  expect((await buildWeb()).js.length).toBeLessThan(500_000);
});

test('says what is wrong with a source', async () => {
  await writeFile(path.join(folder, 'index.ts'), `import './missing';`);
  await expect(buildWeb(path.join(folder, 'index.ts'))).rejects.toThrow('Could not resolve "./missing"');
});
