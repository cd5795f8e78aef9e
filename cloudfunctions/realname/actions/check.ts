import type { Outcome, ParsedCheck, Verification } from '../../../contract';
import { Failure } from '../failure';
import { createMarks, subjectOf } from '../fingerprint';
import type { Scope } from '../scope';
import { standingOf, type Attempt, type KeptVerification } from '../store/person-record';
import { ask } from './ask';
import { canonicalName } from './canonical-name';
import { maskCredId, maskName } from './mask';
import { replay, waitForResult } from './replay';

function attemptFor({ who, config, now, newId, deadlines }: Scope, request: ParsedCheck): Attempt {
  const marks = createMarks(config.hashSecret);
  const at = now();
  return {
    code: marks.code(who.openid, request.code),
    input: marks.input(request.code, request.realName, request.credId),
    by: newId(),
    at,
    endsAt: at + deadlines.limitMs,
  };
}

const verificationOf = ({ now, newId }: Scope, request: ParsedCheck, outcome: Outcome): Verification => ({
  id: newId(),
  outcome,
  checkedAt: new Date(now()).toISOString(),
  maskedName: maskName(request.realName),
  maskedCredId: maskCredId(request.credId),
});

/** What is stored. The mark of an ID number is stored only if WeChat said that it is the person's own. */
function toKeep({ config }: Scope, verification: Verification, request: ParsedCheck): KeptVerification {
  const { hashSecret } = config;
  const { consentVersion, credId } = request;
  const hasSubject = verification.outcome === 'verified' && hashSecret !== undefined;
  return { ...verification, consentVersion, ...(hasSubject ? { subject: subjectOf(credId, hashSecret) } : {}) };
}

/** Asks WeChat, and returns its result only after it is stored. */
async function askAndStore(scope: Scope, attempt: Attempt, request: ParsedCheck): Promise<Verification> {
  const { store } = scope;
  const { code, at } = attempt;
  const { judged, mayBeRead } = await ask(scope, request);
  if (judged instanceof Failure) {
    await store.close(attempt, mayBeRead ? { code, at, error: judged.code } : 'unread');
    throw judged;
  }
  const verification = verificationOf(scope, request, judged);
  const isStored = await store.settle(attempt, { code, at, verification }, toKeep(scope, verification, request));
  if (!isStored) throw new Failure('STORAGE_FAILED', { codeSpent: true });
  return verification;
}

/** Checks a name and ID number. WeChat is asked once per code, however often the same request comes. */
export async function check(scope: Scope, parsed: ParsedCheck): Promise<Verification> {
  const { store, log, deadlines, config, now } = scope;
  const request = { ...parsed, realName: canonicalName(parsed.realName) };
  const attempt = attemptFor(scope, request);
  for (;;) {
    const standing = await store.reserve(attempt);
    if (standing.kind === 'reserved') return askAndStore(scope, attempt, request);
    if (standing.kind === 'limited') throw new Failure('RATE_LIMITED', { retryAfterMs: standing.retryAfterMs });
    if (standing.kind === 'code_used') throw new Failure('CODE_USED');
    log.note({ replayed: true });
    if (standing.kind === 'settled') return replay(standing.result, false);
    const result = await store.wait((look) =>
      waitForResult(look, (record) => standingOf(record, attempt, config.dailyLimit, now()), deadlines.answer),
    );
    if (result !== 'released') return result;
    // The other request gave the code back, but there is no time left to ask WeChat with it.
    if (deadlines.upstream.left() <= 0) throw new Failure('IN_PROGRESS');
  }
}
