import { parseRequest } from '../../../contract';
import type { Scope } from '../scope';

/** Belongs to nobody: no ID number begins with this region. */
export const MADE_UP = {
  action: 'check',
  realName: '张三',
  credId: '990101195001010002',
  code: 'made-up',
  consent: { version: '1' },
};

async function readRules(now: number): Promise<void> {
  // Without this the database request would go out only after these computations.
  await new Promise((resolve) => setImmediate(resolve));
  parseRequest(MADE_UP, new Date(now));
}

/**
 * Does in advance what would slow down the first check on this instance: gets a token and a connection to WeChat, and
 * runs the rules for names and ID numbers once, because V8 compiles regular expressions at first use.
 */
export async function prepareCheck({ transport, who, now }: Pick<Scope, 'transport' | 'who' | 'now'>): Promise<void> {
  await Promise.all([transport.warm(who), readRules(now())]);
}
