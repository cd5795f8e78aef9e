import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { slimSdk } from './slim-sdk';

/** What a bundle comes to that requires a module of the SDK, and does something with it. */
async function use(name: string, expression: string): Promise<unknown> {
  const { outputFiles } = await build({
    stdin: { contents: `result = (${expression})(require(${JSON.stringify(name)}));`, resolveDir: __dirname },
    bundle: true,
    write: false,
    platform: 'node',
    logLevel: 'silent',
    plugins: [slimSdk],
  });
  const world: { result?: unknown } = {};
  new Script(outputFiles[0]?.text ?? '').runInNewContext(world);
  return world.result;
}

describe.each([
  ['axios', 'axios'],
  ['@cloudbase/wx-cloud-client-sdk', '@cloudbase/wx-cloud-client-sdk'],
  ['../../node_modules/@cloudbase/node-sdk/dist/ai', '@cloudbase/node-sdk/dist/ai/index.js'],
])('the stub of %s', (name, itself) => {
  test('loads, and hands out what is asked of it', async () => {
    expect(await use(name, `(stub) => [stub.__esModule, typeof stub.default.get]`)).toEqual([true, 'function']);
  });

  test.each([
    ['called', '(stub) => stub()'],
    ['called by a name', '(stub) => stub.default.get("https://example.com")'],
    ['constructed', '(stub) => new stub.Thing()'],
    ['a parent of a class that is constructed', '(stub) => new (class extends stub.Thing {})()'],
  ])('throws its name when it is %s', async (_, expression) => {
    await expect(use(name, expression)).rejects.toThrow(new RegExp(`^${itself} is not bundled$`));
  });
});

test('the SDK tells the cloud which version it is', async () => {
  const { version } = createRequire(__filename)('@cloudbase/node-sdk/package.json') as { version: string };
  const file = '../../node_modules/@cloudbase/node-sdk/dist/utils/version.js';
  expect(await use(file, '(module) => module.version')).toBe(version);
});
