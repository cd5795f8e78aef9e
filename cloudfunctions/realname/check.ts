import {
  ERROR_CATALOGUE,
  judgeReply,
  maskCredId,
  maskName,
  upstreamErrorOf,
  type CheckRequest,
  type Outcome,
  type Verification,
} from '../../contract';
import type { Config } from './config';
import { before, DeadlineExceeded, type Deadlines } from './deadline';
import { Failure } from './failure';
import { hashCode, hashInput, subjectOf } from './fingerprint';
import type { Identity } from './identity';
import type { Attempt, KeptVerification, Result } from './person-record';
import { standingOf } from './person-record';
import type { RequestLog } from './request-log';
import { storing } from './storing';
import type { Reply, Transport } from './transport';
import type { VerificationStore } from './verification-store';

export interface CheckDependencies {
  readonly config: Pick<Config, 'dailyLimit' | 'hashSecret'>;
  readonly store: VerificationStore;
  readonly transport: Transport;
  readonly now: () => number;
  readonly newId: () => string;
}

/** How often a request looks whether another one, with the same code, has its result. */
const POLL_MS = 150;

/** What WeChat's reply means; a failure says whether the code may be spent. */
function judge(reply: Reply): Outcome | Failure {
  switch (reply.kind) {
    case 'answered':
      return judgeReply(reply) ?? new Failure('UNEXPECTED_REPLY');
    case 'refused': {
      const { code, hint } = upstreamErrorOf(reply.errcode);
      return new Failure(code, { errcode: reply.errcode, ...(hint && { hint }) });
    }
    case 'unreachable':
      return new Failure('UPSTREAM_BUSY');
    case 'unreadable':
      return new Failure('UNEXPECTED_REPLY');
  }
}

/** Reserve, ask WeChat, judge, store: a verification is returned only after it is stored. */
export function createCheck({ config, store, transport, now, newId }: CheckDependencies) {
  async function ask(
    request: CheckRequest,
    who: Identity,
    deadlines: Deadlines,
    log: RequestLog,
  ): Promise<{ judged: Outcome | Failure; delivered: boolean }> {
    let delivered = false;
    const onSend = (): void => {
      delivered = true;
    };
    const timeUp = new AbortController();
    try {
      const question = { who, realName: request.realName, credId: request.credId, code: request.code };
      const asked = transport.ask(question, { signal: timeUp.signal, onSend });
      const reply = await log.time('upstream', before(deadlines.upstream, now, asked));
      log.note({ transport: reply.via, ...(reply.kind === 'refused' && reply.rid ? { rid: reply.rid } : {}) });
      return { judged: judge(reply), delivered: reply.delivered };
    } catch (error) {
      timeUp.abort();
      if (!(error instanceof DeadlineExceeded)) throw error;
      return { judged: new Failure('UPSTREAM_TIMEOUT'), delivered };
    }
  }

  function verificationOf(request: CheckRequest, outcome: Outcome): Verification {
    return {
      id: newId(),
      outcome,
      checkedAt: new Date(now()).toISOString(),
      maskedName: maskName(request.realName),
      maskedCredId: maskCredId(request.credId),
    };
  }

  /** The verification as it is kept: an ID number that is not the person's own leaves no mark. */
  function toKeep(verification: Verification, { consentVersion, credId }: CheckRequest): KeptVerification {
    const { hashSecret } = config;
    const hasSubject = verification.outcome === 'verified' && hashSecret !== undefined;
    return { ...verification, consentVersion, ...(hasSubject ? { subject: subjectOf(credId, hashSecret) } : {}) };
  }

  /** Closes the attempt as well as can be; what the person hears is the failure itself, not how this went. */
  async function settleFailure(who: Identity, attempt: Attempt, failure: Failure, delivered: boolean): Promise<void> {
    if (!delivered) return store.release(who.openid, attempt);
    await store.settle(who.openid, attempt, { code: attempt.code, at: attempt.at, error: failure.code });
  }

  async function askAndStore(
    request: CheckRequest,
    who: Identity,
    attempt: Attempt,
    deadlines: Deadlines,
    log: RequestLog,
  ): Promise<Verification> {
    const { judged, delivered } = await ask(request, who, deadlines, log);
    if (judged instanceof Failure) {
      const closing = settleFailure(who, attempt, judged, delivered);
      await log.time('store', before(deadlines.answer, now, closing)).catch(() => undefined);
      throw judged;
    }
    const verification = verificationOf(request, judged);
    const result: Result = { code: attempt.code, at: attempt.at, verification };
    const stored = store.settle(who.openid, attempt, result, toKeep(verification, request));
    const isStored = await log.time('store', storing(before(deadlines.answer, now, stored), { codeSpent: true }));
    if (!isStored) throw new Failure('STORAGE_FAILED', { codeSpent: true });
    return verification;
  }

  /** What an earlier request with the same code came to. */
  function replay(result: Result, waited: boolean): Verification {
    if (result.verification !== undefined) return result.verification;
    const isOver = !waited && ERROR_CATALOGUE[result.error].retry === 'later';
    // Later is too late for a spent code: the person needs a new one.
    throw new Failure(isOver ? 'CODE_USED' : result.error);
  }

  /** Another request is asking WeChat with this code: its result is ours too. */
  async function waitForResult(who: Identity, attempt: Attempt, deadlines: Deadlines): Promise<Verification> {
    for (;;) {
      try {
        await before(deadlines.answer, now, new Promise((resolve) => setTimeout(resolve, POLL_MS)));
        const record = await before(deadlines.answer, now, store.find(who.openid));
        const standing = record && standingOf(record, attempt, config.dailyLimit, now());
        if (standing?.kind === 'settled') return replay(standing.result, true);
        if (standing?.kind !== 'in_flight') throw new Failure('CODE_USED');
      } catch (error) {
        if (error instanceof DeadlineExceeded) throw new Failure('IN_PROGRESS');
        throw error;
      }
    }
  }

  return async function check(
    request: CheckRequest,
    who: Identity,
    deadlines: Deadlines,
    log: RequestLog,
  ): Promise<Verification> {
    const attempt: Attempt = {
      code: hashCode(who.openid, request.code),
      input: hashInput(request.code, request.realName, request.credId),
      by: log.requestId,
      at: now(),
      endsAt: deadlines.end,
    };
    const reserving = before(deadlines.answer, now, store.reserve(who.openid, attempt));
    const standing = await log.time('reserve', storing(reserving));
    if (standing.kind === 'reserved') return askAndStore(request, who, attempt, deadlines, log);
    log.note({ replayed: true });
    switch (standing.kind) {
      case 'settled':
        return replay(standing.result, false);
      case 'in_flight':
        return log.time('wait', storing(waitForResult(who, attempt, deadlines)));
      case 'code_used':
        throw new Failure('CODE_USED');
      case 'limited':
        throw new Failure('RATE_LIMITED', { retryAfterMs: standing.retryAfterMs });
    }
  };
}
