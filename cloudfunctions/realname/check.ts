import type { CheckRequest, Outcome, Verification } from '../../contract';
import { maskCredId, maskName } from './mask';
import { operatorHint } from '../operator-hint';
import { ask } from './ask';
import { canonicalName } from './canonical-name';
import type { Config } from './config';
import { before, within, type Deadlines } from './deadline';
import { Failure } from './failure';
import { createMarks, subjectOf } from './fingerprint';
import type { Identity } from './identity';
import { standingOf, type Attempt, type KeptVerification, type Result, type Standing } from './store/person-record';
import { replay, waitForResult } from './replay';
import type { RequestLog } from './request-log';
import { storing } from './store/storing';
import type { Transport } from './upstream/transport';
import type { VerificationStore } from './store/verification-store';

export interface CheckDependencies {
  readonly config: Pick<Config, 'dailyLimit' | 'hashSecret'>;
  readonly store: VerificationStore;
  readonly transport: Transport;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** One check under way. */
interface Checking {
  readonly request: CheckRequest;
  readonly who: Identity;
  readonly attempt: Attempt;
  readonly deadlines: Deadlines;
  readonly log: RequestLog;
}

const NEW_COLLECTION = operatorHint(
  'The collection realname_verifications did not exist. Made by the function, it has the default permission of the environment: set it to admin only.',
);

/** Reserve, ask WeChat, judge, store: a verification is returned only after it is stored. */
export function createCheck({ config, store, transport, now, newId }: CheckDependencies) {
  const marks = createMarks(config.hashSecret);

  async function reserve({ who, attempt, deadlines, log }: Checking): Promise<Exclude<Standing, { kind: 'free' }>> {
    const takeBack = (): Promise<void> => store.release(who.openid, attempt);
    const onNewCollection = (): void => {
      log.note({ warning: NEW_COLLECTION });
    };
    // Later than this there would be no time left to ask.
    const reserving = within(deadlines.upstream, async (signal) => {
      const standing = await store.reserve(who.openid, attempt, { signal, onNewCollection });
      // It was made after all, when nobody asks with it any more.
      if (signal.aborted && standing.kind === 'reserved') await takeBack();
      return standing;
    });
    try {
      return await log.time('reserve', storing(reserving));
    } catch (error) {
      // It may have been made, and only its answer be lost: then, too, nobody asks with it.
      await log.time('reserve', before(deadlines.answer, takeBack())).catch(() => undefined);
      throw error;
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
  async function settleFailure({ who, attempt }: Checking, failure: Failure, delivered: boolean): Promise<void> {
    if (!delivered) return store.release(who.openid, attempt);
    await store.settle(who.openid, attempt, { code: attempt.code, at: attempt.at, error: failure.code });
  }

  async function askAndStore(checking: Checking): Promise<Verification> {
    const { request, who, attempt, deadlines, log } = checking;
    const { judged, delivered } = await ask(transport, request, who, { by: deadlines.upstream, log });
    if (judged instanceof Failure) {
      const closing = settleFailure(checking, judged, delivered);
      await log.time('store', before(deadlines.answer, closing)).catch(() => undefined);
      throw judged;
    }
    const verification = verificationOf(request, judged);
    const result: Result = { code: attempt.code, at: attempt.at, verification };
    const stored = store.settle(who.openid, attempt, result, toKeep(verification, request));
    const isStored = await log.time('store', storing(before(deadlines.answer, stored), { codeSpent: true }));
    if (!isStored) throw new Failure('STORAGE_FAILED', { codeSpent: true });
    return verification;
  }

  async function run(checking: Checking): Promise<Verification> {
    const { who, attempt, deadlines, log } = checking;
    for (;;) {
      const standing = await reserve(checking);
      if (standing.kind === 'reserved') return askAndStore(checking);
      if (standing.kind === 'limited') throw new Failure('RATE_LIMITED', { retryAfterMs: standing.retryAfterMs });
      if (standing.kind === 'code_used') throw new Failure('CODE_USED');
      log.note({ replayed: true });
      if (standing.kind === 'settled') return replay(standing.result, false);
      const waiting = waitForResult(
        () => store.find(who.openid),
        (record) => standingOf(record, attempt, config.dailyLimit, now()),
        deadlines.answer,
      );
      const result = await log.time('wait', storing(waiting));
      if (result !== 'released') return result;
      // The code is free, but there is no time left to ask with it.
      if (deadlines.upstream.left() <= 0) throw new Failure('IN_PROGRESS');
    }
  }

  return (asked: CheckRequest, who: Identity, deadlines: Deadlines, log: RequestLog): Promise<Verification> => {
    const request = { ...asked, realName: canonicalName(asked.realName) };
    const at = now();
    const attempt: Attempt = {
      code: marks.code(who.openid, request.code),
      input: marks.input(request.code, request.realName, request.credId),
      by: newId(),
      at,
      endsAt: at + deadlines.limitMs,
    };
    return run({ request, who, attempt, deadlines, log });
  };
}
