/** Who asks for the check: shown on the page, in errors and in the privacy text (PIPL, article 17). */
export interface Institution {
  /** `某某市人民医院` */
  readonly name: string;
  /** As it is dialled: `0755-12345678`. */
  readonly telephone: string;
  /** When somebody answers: `工作日 8:00–17:30`. */
  readonly hours: string;
  /** Where to go instead: `门诊楼一楼 3 号窗口`. */
  readonly counter: string;
  /** Why the check is needed, in one sentence: `按规定，预约挂号要核对本人身份。` */
  readonly purpose: string;
}
