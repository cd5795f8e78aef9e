import type { RealNameResponse } from '../../../contract/response';
import { FROM_RECENT, type EnterOptions } from './made-up';

/** A `wx` with what `requireRealName` and `resumeRealName` touch. */
export interface FakeWx {
  /** The pages that were opened. */
  readonly opened: string[];
  answer: () => Promise<{ result?: unknown }>;
  canOpen: boolean;
  /** Opening fails without an argument, or throws. */
  failsSilently: boolean;
  throws: boolean;
  /** The pages in the mini-program's stack. */
  readonly pages: object[];
  /** What `wx.onAppShow` tells. */
  show: (options: EnterOptions) => void;
}

const NOT_FOUND = 'navigateTo:fail page "realname-check/page" is not found';

/** Puts it in the place of `wx`, as after a start of the mini-program with these options. */
export function putWx(options: EnterOptions = FROM_RECENT): FakeWx {
  const fake: FakeWx = {
    opened: [],
    canOpen: true,
    failsSilently: false,
    throws: false,
    pages: [{}],
    show: () => undefined,
    answer: () => Promise.resolve({ result: { ok: true, verification: null } satisfies RealNameResponse }),
  };
  const wx = {
    canIUse: () => true,
    getEnterOptionsSync: () => options,
    onAppShow: (listener: FakeWx['show']) => {
      fake.show = listener;
    },
    getAppBaseInfo: () => ({ SDKVersion: '2.20.0' }),
    getNetworkType: ({ fail }: { fail: () => void }) => {
      fail();
    },
    navigateTo: ({ url, fail }: { url: string; fail: (error?: { errMsg: string }) => void }) => {
      if (fake.throws) throw new Error('navigateTo is not a function');
      if (fake.failsSilently) {
        fail();
        return;
      }
      if (fake.canOpen) fake.opened.push(url);
      else fail({ errMsg: NOT_FOUND });
    },
    cloud: { callFunction: () => fake.answer() },
  };
  Object.assign(globalThis, { wx, getCurrentPages: () => [...fake.pages] });
  return fake;
}
