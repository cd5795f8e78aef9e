import type { RealNameResponse } from '../../../contract/response';
import { FROM_RECENT, type EnterOptions } from './made-up';

/** A `wx` with what `requireRealName` and `resumeRealName` touch. */
export interface FakeWx {
  /** The pages that were opened. */
  readonly opened: string[];
  answer: () => Promise<{ result?: unknown }>;
  canOpen: boolean;
}

const NOT_FOUND = 'navigateTo:fail page "realname-check/page" is not found';

/** Puts it in the place of `wx`, as after a start of the mini-program with these options. */
export function putWx(options: EnterOptions = FROM_RECENT): FakeWx {
  const fake: FakeWx = {
    opened: [],
    canOpen: true,
    answer: () => Promise.resolve({ result: { ok: true, verification: null } satisfies RealNameResponse }),
  };
  const wx = {
    canIUse: () => true,
    getEnterOptionsSync: () => options,
    onAppShow: () => undefined,
    getAppBaseInfo: () => ({ SDKVersion: '2.20.0' }),
    getNetworkType: ({ fail }: { fail: () => void }) => {
      fail();
    },
    navigateTo: ({ url, fail }: { url: string; fail: (error: { errMsg: string }) => void }) => {
      if (fake.canOpen) fake.opened.push(url);
      else fail({ errMsg: NOT_FOUND });
    },
    cloud: { callFunction: () => fake.answer() },
  };
  Object.assign(globalThis, { wx });
  return fake;
}
