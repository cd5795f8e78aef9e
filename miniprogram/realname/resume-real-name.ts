import { beginVisit, openPage } from './open-visit';
import { tellCallbacks, type RequireOptions } from './tell-callbacks';
import type { VisitResult } from './visit';
import { shared } from './wechat/shared';

/**
 * For `onLoad` of the home page. WeChat may end a mini-program while the person is with City Services; it then starts
 * on the home page with the code. This opens the check's page, which goes straight on.
 *
 * @param options as for `requireRealName`
 * @returns what came of it, as from `requireRealName`; undefined, at once, where nobody has come back
 */
export function resumeRealName(options: RequireOptions = {}): Promise<VisitResult | undefined> {
  const state = shared();
  if (state.visit !== undefined || !state.inbox.holdsReturn()) return Promise.resolve(undefined);
  const visit = beginVisit(state, options);
  openPage(visit);
  return tellCallbacks(visit.ended, options);
}
