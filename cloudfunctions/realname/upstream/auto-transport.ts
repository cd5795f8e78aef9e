import { isNotOffered } from '../judging/upstream-errors';
import type { Transport } from './transport';

/** As long as the platform itself keeps a function's permissions in its cache. */
const REMEMBERED_MS = 10 * 60_000;

/**
 * Cloud call first; where WeChat does not offer it, HTTPS, for the next 10 minutes without asking again. Only that one
 * answer leads to the second transport: the platform gives it without passing the question on to WeChat.
 */
export function createAutoTransport(openapi: Transport, https: Transport, now: () => number): Transport {
  let skipUntil = 0;
  return {
    async ask(question, options) {
      if (now() < skipUntil) return https.ask(question, options);
      const reply = await openapi.ask(question, options);
      if (reply.kind !== 'refused' || !isNotOffered(reply.errcode)) return reply;
      skipUntil = now() + REMEMBERED_MS;
      return https.ask(question, options);
    },
    warm: (who) => https.warm(who),
  };
}
