import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform, type Plugin } from 'esbuild';
import { checkUseOfBson } from './check-use-of-bson';

/**
 * Parts of `wx-server-sdk` that a function using only identity, database and openapi does not need, with the reason.
 * Each is replaced by a stub that throws its own name when it is called or constructed. Two are reached all the same,
 * where the SDK itself catches what they throw and goes on without them.
 */
const UNUSED_PACKAGES: Readonly<Record<string, string>> = {
  '@cloudbase/wx-cloud-client-sdk': 'data models: cloud.models only',
  axios:
    'metadata of a container host, asked only outside cloud functions: when DevTools debug locally (WX_LOCAL_SCF), which is told of none',
  long: 'integers of 64 bits, by WebAssembly: none of the messages of cloud calls has one',
  'http-proxy-agent': 'a proxy is never configured',
  'https-proxy-agent': 'a proxy is never configured',
};

/** The same for files within packages that are used otherwise. */
const UNUSED_FILES: Readonly<Record<string, string>> = {
  '@cloudbase/database/dist/commonjs/realtime/websocket-client.js': 'live queries (`watch`), which are for clients',
  '@cloudbase/node-sdk/dist/ai/index.js': 'language models: cloud.ai() only',
  '@cloudbase/node-sdk/dist/analytics/index.js': 'events for Tencent’s analytics: analytics().report() only',
  '@cloudbase/node-sdk/dist/auth/index.js': 'users and tickets of other clients: auth() only',
  '@cloudbase/node-sdk/dist/cloudrun/index.js': 'containers: callContainer() only',
  '@cloudbase/node-sdk/dist/functions/index.js': 'calling further functions: callFunction() only',
  '@cloudbase/node-sdk/dist/notification/index.js': 'template messages: sendTemplateNotification() only',
  '@cloudbase/node-sdk/dist/utils/tcbopenapicommonrequester.js':
    'requests of data models; init() makes them, and does without',
  '@cloudbase/node-sdk/dist/storage/index.js': 'file storage: uploadFile(), downloadFile() and the like only',
};

/** Packages of which the SDK uses one small thing, and the file that does just that. */
const STAND_INS: Readonly<Record<string, string>> = {
  '@cloudbase/signature-nodejs': 'sign.ts',
  'bignumber.js': 'big-number.js',
  bson: 'ejson.ts',
  'form-data': 'form-data.ts',
};

const stubOf = (name: string): string => `
  function refuse() { throw new Error(${JSON.stringify(`${name} is not bundled`)}); }
  const stub = new Proxy(refuse, {
    get: (_, key) => (key === '__esModule' ? true : key === 'prototype' ? refuse.prototype : stub),
    apply: refuse,
    construct: refuse,
  });
  module.exports = stub;`;

/** The media types that the SDK's own requests name; the whole table is 200 KB. */
const MEDIA_TYPES = {
  'application/json': { source: 'iana', charset: 'UTF-8', compressible: true, extensions: ['json'] },
  'application/octet-stream': { source: 'iana', compressible: false, extensions: ['bin'] },
  'multipart/form-data': { source: 'iana', compressible: false },
};

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (texts: readonly string[]): string => texts.map(escape).join('|');
const packagePath = (file: string): string =>
  file
    .split(path.sep)
    .join('/')
    .replace(/.*\/node_modules\//, '');

/**
 * An esbuild plugin that leaves out of a bundle what the function cannot use of `wx-server-sdk`, and shortens what it
 * can. See docs/decisions/009-a-slim-sdk.md.
 */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup(build) {
    const unusedPackages = new RegExp(`^(${anyOf(Object.keys(UNUSED_PACKAGES))})$`);
    build.onResolve({ filter: unusedPackages }, ({ path: name }) => ({ path: name, namespace: 'unused' }));
    build.onResolve({ filter: /\.\.?\// }, ({ path: name, resolveDir }) => {
      const resolved = packagePath(path.join(resolveDir, name));
      const unused = [resolved, `${resolved}.js`, `${resolved}/index.js`].find((file) => file in UNUSED_FILES);
      return unused === undefined ? undefined : { path: unused, namespace: 'unused' };
    });
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path: name }) => ({ contents: stubOf(name), loader: 'js' }));

    build.onResolve({ filter: /^mime-db$/ }, ({ path: name }) => ({ path: name, namespace: 'media-types' }));
    build.onLoad({ filter: /.*/, namespace: 'media-types' }, () => ({
      contents: JSON.stringify(MEDIA_TYPES),
      loader: 'json',
    }));

    // It looks for its version in a file that a bundle does not have; the cloud is told it with each request.
    build.onLoad({ filter: /[\\/]node-sdk[\\/]dist[\\/]utils[\\/]version\.js$/ }, async ({ path: file }) => {
      const manifest = await readFile(path.join(path.dirname(file), '..', '..', 'package.json'), 'utf8');
      const { version } = JSON.parse(manifest) as { version: string };
      return { contents: `exports.version = ${JSON.stringify(version)};` };
    });

    for (const [name, file] of Object.entries(STAND_INS)) {
      build.onResolve({ filter: new RegExp(`^${escape(name)}$`) }, () => ({ path: path.join(__dirname, file) }));
    }

    // Names within packages become short; our own stay, for the stack traces.
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      checkUseOfBson(source);
      const { code } = await transform(source, { format: 'cjs', minifyIdentifiers: true, target: 'node16.13' });
      return { contents: code };
    });
  },
};
