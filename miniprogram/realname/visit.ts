import type { Verification } from '../../contract/response';
import type { CallTarget } from './wechat/call-realname';

/** What came of a visit to the check's page. */
export type VisitResult =
  /** The person is verified, and wants to go on. */
  | { readonly status: 'verified'; readonly verification: Verification }
  /** The check had another outcome, and the person left it at that. */
  | { readonly status: 'not_verified'; readonly verification: Verification }
  /** The person went back without a result; or verified, but without wanting to go on: then with the result. */
  | { readonly status: 'left'; readonly verification?: Verification };

/** How to ask for a verified person. All are optional. */
export interface VisitOptions extends CallTarget {
  /** The page with the check, from the root: `/packages/realname-check/page`. */
  readonly url?: string;
  /** An earlier result that is older, in days, does not count. Without it every one does. */
  readonly maxAgeDays?: number;
  /** The text of the button that goes on: `继续预约`. */
  readonly continueText?: string;
}

/** One visit to the check's page, from the wish to its end. */
export interface Visit {
  readonly options: VisitOptions;
  readonly ended: Promise<VisitResult>;
  /** The first end counts. */
  readonly end: (result: VisitResult) => void;
  /** The page could not be opened. */
  readonly fail: (error: Error) => void;
  readonly isOpen: () => boolean;
  /** The check's page is being opened for this visit. */
  readonly expectPage: () => void;
  /**
   * For the page that was opened for it, once: a page that is there for another reason neither takes nor ends it.
   * @returns whether it is the page's
   */
  readonly claim: () => boolean;
}

/** @param onEnd called once, before whoever waits for the end hears of it */
export function createVisit(options: VisitOptions, onEnd: () => void): Visit {
  let isOpen = true;
  const close = (): boolean => {
    const wasOpen = isOpen;
    isOpen = false;
    if (wasOpen) onEnd();
    return wasOpen;
  };
  let resolve: (result: VisitResult) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const ended = new Promise<VisitResult>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  let isPageExpected = false;
  return {
    options,
    ended,
    isOpen: () => isOpen,
    expectPage() {
      isPageExpected = true;
    },
    claim() {
      const isClaimed = isPageExpected;
      isPageExpected = false;
      return isClaimed;
    },
    end(result) {
      if (close()) resolve(result);
    },
    fail(error) {
      if (close()) reject(error);
    },
  };
}
