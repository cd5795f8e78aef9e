import { randomUUID } from 'node:crypto';
import * as cloud from 'wx-server-sdk';
import { createAccessTokens } from './upstream/access-token';
import { createAutoTransport } from './upstream/auto-transport';
import { parseConfig, type Config } from './config';
import { createRunRequest } from './actions/run-request';
import { createHandler } from './handler';
import { createHttpsTransport } from './upstream/https-transport';
import { logToConsole } from './logger';
import { createOpenApiTransport } from './upstream/openapi-transport';
import { createPostJson } from './upstream/post-json';
import type { Transport } from './upstream/transport';
import type { CountingDatabase } from './self-check/database';
import { createSelfCheck } from './self-check/self-check';
import type { SdkDatabase } from './store/database';
import { createVerificationStore } from './store/verification-store';

const now = (): number => Date.now();
const elapsed = (): number => Math.round(performance.now());
const post = createPostJson(now);
const tokenTools = { post, now, random: Math.random };

function createTransport(config: Config): Transport {
  const openapi = createOpenApiTransport(cloud.openapi, config.openapiName);
  if (config.appSecret === undefined || config.transport === 'openapi') return openapi;
  const https = createHttpsTransport(
    post,
    config.apiOrigin,
    createAccessTokens(config.apiOrigin, config.appSecret, tokenTools),
  );
  return config.transport === 'https' ? https : createAutoTransport(openapi, https, now);
}

// The SDK's type declarations lack `keepalive` and its symbol for the current environment.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true } as unknown as cloud.ICloudInitOptions);

const parsedConfig = parseConfig(process.env);
const selfCheck = createSelfCheck({
  ...parsedConfig,
  database: () => cloud.database() as unknown as CountingDatabase,
  getWXContext: cloud.getWXContext,
  openapi: cloud.openapi,
  ...tokenTools,
  nodeVersion: process.versions.node,
  env: process.env,
});

/** The entry that WeChat Cloud calls. */
export const main = createHandler(
  parsedConfig,
  (config) => {
    const db = cloud.database() as unknown as SdkDatabase;
    const store = createVerificationStore(db, config.dailyLimit, now);
    const transport = createTransport(config);
    return createRunRequest({ config, store, transport, now, newId: randomUUID }, cloud.getWXContext);
  },
  selfCheck,
  { elapsed, newId: randomUUID, logger: logToConsole },
);
