/** What a tap on the screen asks for. */
export type Deed =
  | 'submit'
  | 'cancel'
  | 'leave_waiting'
  | 'take_offer'
  | 'restart'
  | 'erase'
  | 'toggle_help'
  | 'open_privacy'
  | 'open_wechat_privacy'
  | 'call'
  | 'copy_quote'
  /** On with the business that asked for the check. */
  | 'go_on'
  /** Back to where the person came from, without. */
  | 'leave';
