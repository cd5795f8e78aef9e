import type { Verification } from '../../contract/response';
import type { FormProblems, FormValues } from './form';
import type { Notice } from './notice';

/** Where the check stands. Each variant has what can be shown and done there, and nothing else. */
export type RealNameCheck = Editing | Authorizing | Checking | Done;

/** The person fills in the form. */
export interface Editing {
  readonly status: 'editing';
  readonly values: FormValues;
  /** Changes when the values were not typed here but brought back: fields that own their text start anew with it. */
  readonly revision: number;
  readonly problems: FormProblems;
  readonly notice: Notice | undefined;
  /** What `submit` will do: take the person to City Services, or ask again with the authorisation that is still good. */
  readonly next: 'authorize' | 'check_again';
  readonly edit: (changes: Partial<FormValues>) => void;
  /**
   * Call it within the tap: WeChat opens another mini-program from there only.
   * @returns what has to be corrected first; empty when it went on
   */
  readonly submit: () => FormProblems;
}

/** The person is with City Services, or about to go there. */
export interface Authorizing {
  readonly status: 'authorizing';
  /** Gives up, for whoever is still here: WeChat DevTools do not really open another mini-program. */
  readonly cancel: () => void;
}

/** The cloud function is being asked, or it is being found out whether there is something to ask. */
export interface Checking {
  readonly status: 'checking';
}

/** There is a result; only the outcome `verified` is a good one. */
export interface Done {
  readonly status: 'done';
  readonly verification: Verification;
  readonly notice: Notice | undefined;
  /** The result is being erased. */
  readonly erasing: boolean;
  /** Back to the form: empty after `verified`, else as it was, to be corrected. */
  readonly again: () => void;
  /** Asks the person, then erases the result from the cloud. */
  readonly forget: () => void;
}
