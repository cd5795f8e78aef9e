import { parseRequest } from '../../contract';
import type { Identity } from './identity';
import type { Transport } from './upstream/transport';

interface PreparationDependencies {
  readonly transport: Transport;
  readonly now: () => number;
}

/** Nobody: the ID number's region was never given out. */
export const MADE_UP = {
  action: 'check',
  realName: '张三',
  credId: '990101195001010002',
  code: 'made-up',
  consent: { version: '1' },
};

/**
 * Does what the first check on an instance would have to wait for: a token and a connection to WeChat, and the rules for
 * names, whose expressions are compiled when they are first used. It goes on beside another wait.
 */
export function createPreparation({ transport, now }: PreparationDependencies) {
  async function readRules(): Promise<void> {
    // Whatever the request has to send goes off first.
    await new Promise((resolve) => setImmediate(resolve));
    parseRequest(MADE_UP, new Date(now()));
  }

  return async (who: Identity): Promise<void> => {
    await Promise.all([transport.warm(who), readRules()]);
  };
}
