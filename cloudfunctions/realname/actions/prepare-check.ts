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
  // Let the request to the database go out first.
  await new Promise((resolve) => setImmediate(resolve));
  parseRequest(MADE_UP, new Date(now));
}

/**
 * Does beforehand what the first check of an instance would otherwise wait for: gets a token and a connection to WeChat,
 * and runs the rules for names once, as their expressions are compiled at first use.
 */
export async function prepareCheck({ transport, who, now }: Pick<Scope, 'transport' | 'who' | 'now'>): Promise<void> {
  await Promise.all([transport.warm(who), readRules(now())]);
}
