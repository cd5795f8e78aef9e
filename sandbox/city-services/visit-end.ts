import type { Ending } from '../shared/settings';

/** How City Services hands the code over; both forms have been seen. */
export type CodeForm = 'string' | 'object';

/** How a person's visit to City Services is over. */
export interface VisitEnd {
  readonly ending: Ending;
  readonly codeForm: CodeForm;
  /** WeChat killed our mini-program meanwhile. */
  readonly cold: boolean;
}
