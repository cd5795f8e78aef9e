import { isNotOffered } from '../judging/upstream-errors';
import type { Transport } from './transport';

/** The platform caches a function's permissions for as long, so asking earlier would not help. */
const REMEMBERED_MS = 10 * 60_000;

/**
 * Tries the cloud call first. If the platform says that it is not offered, asks over HTTPS, and goes straight there for
 * 10 minutes. After any other answer there is no second try: WeChat may have read the question, and would refuse the
 * code.
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
