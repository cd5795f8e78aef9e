import { parseRequest, type Verification } from '../../../contract';
import { Failure } from '../failure';
import { hashOpenid } from '../fingerprint';
import { identify, type WXContext } from '../identity';
import { openScope, type Invocation, type Services } from '../scope';
import { createTidying } from '../tidying';
import { isTimer } from '../timer';
import { check } from './check';
import { forget } from './forget';
import { receipt } from './receipt';
import { status } from './status';

/** Carries out one request. @throws Failure */
export type RunRequest = (invocation: Invocation) => Promise<Verification | null>;

/** Finds out who calls and what for, and runs that action. */
export function createRunRequest(services: Services, getWXContext: () => WXContext): RunRequest {
  const tidy = createTidying(services.store, services.now);

  return async (invocation) => {
    const { event, deadlines, log } = invocation;
    const wxContext = getWXContext();
    if (isTimer(event, wxContext)) {
      log.note({ action: 'tidy' });
      await tidy(deadlines, log);
      return null;
    }
    const who = identify(event, wxContext);
    log.note({ openid: hashOpenid(who.openid) });
    const parsed = parseRequest(event, new Date(services.now()));
    if (!parsed.ok) throw new Failure('INVALID_INPUT', { fields: parsed.fields });

    const { request } = parsed;
    log.note({ action: request.action });
    const scope = openScope(services, invocation, who);
    switch (request.action) {
      case 'status':
        return status(scope);
      case 'forget':
        return forget(scope);
      case 'receipt':
        return receipt(scope, request);
      case 'check':
        return check(scope, request);
    }
  };
}
