import { beginVisit, openPage } from './open-visit';
import { isYoungEnough } from './is-young-enough';
import { tellCallbacks, type RequireOptions } from './tell-callbacks';
import type { VisitResult } from './visit';
import { shared } from './wechat/shared';
import { callOnPhone } from './wechat/wechat-effects';

/** The check's page asks again and waits longer: somebody who has tapped must soon see something happen. */
const PATIENCE_MS = 3000;

function topPage(): unknown {
  try {
    return getCurrentPages().slice(-1)[0];
  } catch {
    return undefined;
  }
}

const tooLate = (): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, PATIENCE_MS);
  });

/**
 * Asks for a verified person. Where a result is there already and new enough, nothing is opened; else the check's page
 * is, and the promise ends when the person leaves it. Call it when the person taps the button that needs it.
 *
 * @returns what came of it; rejects only where the page cannot be opened, and says what to do
 * @example
 * requireRealName({ continueText: '继续预约' }).then(({ status }) => {
 *   if (status === 'verified') book();
 * });
 */
export function requireRealName(options: RequireOptions = {}): Promise<VisitResult> {
  const state = shared();
  // A second tap while the page is opening waits for the same visit.
  if (state.visit !== undefined) return tellCallbacks(state.visit.ended, options);
  const visit = beginVisit(state, options);
  const from = topPage();
  void Promise.race([callOnPhone({ action: 'status' }, options), tooLate()]).then((answer) => {
    const verification = answer?.ok === true ? answer.verification : null;
    const isEnough =
      verification?.outcome === 'verified' && isYoungEnough(verification, options.maxAgeDays, Date.now());
    if (isEnough) visit.end({ status: 'verified', verification });
    else if (topPage() === from) openPage(visit);
    // The person has gone elsewhere meanwhile: a page that opens there would be a surprise.
    else visit.end({ status: 'left' });
  });
  return tellCallbacks(visit.ended, options);
}
