import * as cloud from 'wx-server-sdk';
import { createBook } from './book';
import { logToConsole } from './logger';
import type { BookingDatabase } from './read-verification';

// The SDK's type declarations lack `keepalive` and its symbol for the current environment.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, keepalive: true } as unknown as cloud.ICloudInitOptions);

/** The SDK turns an openid that consists of digits into a number. */
const openidOf = (context: { readonly OPENID?: string | number | undefined }): string => String(context.OPENID ?? '');

/** An example of a business function that relies on the stored verification. */
export const main = createBook({
  db: cloud.database({ throwOnNotFound: false } as cloud.DB.IDatabaseConfig) as unknown as BookingDatabase,
  getOpenid: () => openidOf(cloud.getWXContext()),
  now: Date.now,
  logger: logToConsole,
});
