/** What WeChat said of a person, as the cloud function keeps it. */
export interface Verification {
  readonly id: string;
  /** Only `verified` means that name and ID number belong to the person of this WeChat account. */
  readonly outcome: 'verified' | 'id_mismatch' | 'id_type_mismatch' | 'name_mismatch' | 'no_real_name' | 'inconclusive';
  /** ISO 8601, the server's clock. */
  readonly checkedAt: string;
  /** `张*` */
  readonly maskedName: string;
  /** `1101**********0070` */
  readonly maskedCredId: string;
}

export type VisitResult =
  /** The person is verified, and wants to go on. */
  | { readonly status: 'verified'; readonly verification: Verification }
  /** The check had another outcome, and the person left it at that. */
  | { readonly status: 'not_verified'; readonly verification: Verification }
  /** The person went back without a result; or verified, but without wanting to go on: then with the result. */
  | { readonly status: 'left'; readonly verification?: Verification };

export interface RequireOptions {
  /** The page with the check: `/realname-check/page` unless it is elsewhere. */
  readonly url?: string;
  /** An earlier result that is older, in days, does not count. Without it every one does. */
  readonly maxAgeDays?: number;
  /** The text of the button that goes on: `继续预约`. */
  readonly continueText?: string;
  /** The cloud environment, where it is not the one that `wx.cloud.init` was given. */
  readonly env?: string;
  /** The cloud function, where it is not called `realname`. */
  readonly functionName?: string;
  readonly success?: (result: VisitResult) => void;
  readonly fail?: (error: Error) => void;
  readonly complete?: () => void;
}

/**
 * Asks for a verified person: at once where a result is there and new enough, else by the check's page. Rejects only
 * where that page cannot be opened, and says what to do. Whether a person is verified is decided by your own cloud
 * function or server; this only saves the way there.
 */
export function requireRealName(options?: RequireOptions): Promise<VisitResult>;

/**
 * For `onLoad` of the home page, where WeChat starts a mini-program that it ended while the person was away: brings them
 * back to the check. Undefined, at once, where nobody has come back.
 */
export function resumeRealName(options?: RequireOptions): Promise<VisitResult | undefined>;

/** Takes the options of `App.onShow`. Needed only before base library 2.9.4, which has no `wx.getEnterOptionsSync`. */
export function captureReturn(options: unknown): void;
