import type { Plugin } from 'esbuild';

/**
 * Parts of `wx-server-sdk` that a function using only identity, database and openapi never reaches. They are three
 * quarters of its load time. Each is replaced by a stub that throws its own name when it is called.
 */
const UNUSED: Readonly<Record<string, string>> = {
  '@cloudbase/ai': 'language models: cloud.ai() only',
  '@cloudbase/app': "the browser SDK's core, loaded for cloud.ai() only",
  '@cloudbase/wx-cloud-client-sdk': 'data models: cloud.models only',
  axios: 'metadata of a container host, asked only outside cloud functions',
  xml2js: 'replies of file storage: uploadFile and getFileAuthority only',
  jsonwebtoken: 'sign-in tickets for other clients: auth().createTicket() only',
  'http-proxy-agent': 'a proxy is never configured',
  'https-proxy-agent': 'a proxy is never configured',
  'web-streams-polyfill': 'streamed answers of cloud.ai() only',
};

/** The database's live queries (`watch`) need a WebSocket and are for clients. */
const REALTIME = /[\\/]@cloudbase[\\/]database[\\/].*[\\/]realtime[\\/]websocket-client\.js$/;

const stubOf = (name: string): string => `
  const refuse = () => { throw new Error(${JSON.stringify(`${name} is not bundled`)}); };
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

/** An esbuild plugin that leaves out of a bundle what the function cannot use of `wx-server-sdk`. */
export const slimSdk: Plugin = {
  name: 'slim-sdk',
  setup(build) {
    const names = Object.keys(UNUSED).map(escape).join('|');
    build.onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({ contents: stubOf(path), loader: 'js' }));
    build.onLoad({ filter: REALTIME }, () => ({ contents: stubOf('@cloudbase/database realtime'), loader: 'js' }));
    build.onResolve({ filter: /^mime-db$/ }, ({ path }) => ({ path, namespace: 'media-types' }));
    build.onLoad({ filter: /.*/, namespace: 'media-types' }, () => ({
      contents: JSON.stringify(MEDIA_TYPES),
      loader: 'json',
    }));
  },
};
