import type { Institution } from '../institution';

/** What a screen says besides the state of the check. */
export interface Setting {
  readonly institution: Institution;
  /** The text of the button that goes on with the business: `继续预约`. */
  readonly continueText: string;
  /** Whether there is a page to go back to. */
  readonly canLeave: boolean;
  /** Whether the phone can show WeChat's own privacy text (base library 2.32.3). */
  readonly hasWechatPrivacy: boolean;
}
