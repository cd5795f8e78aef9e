import type { RealNameError, Verification } from '../../../contract/response';
import type { CheckRequest } from '../ask-patiently';
import type { FormField, FormProblems, FormValues, TextFieldName } from '../form';
import type { Notice } from '../notice';
import type { PendingForm } from '../wechat/pending-form';

export interface ShownText {
  readonly text: string;
  /** Another number means that the field is to take the text, even where it is the same as before. */
  readonly revision: number;
}

/** What stands in the form. It outlives the form: whoever comes back finds it as it was. */
export interface Form {
  readonly values: FormValues;
  /** What the page last put into each field. What is typed afterwards is the field's own, and is not drawn again. */
  readonly shown: Readonly<Record<TextFieldName, ShownText>>;
  /** Of the text that the person is asked to agree to. */
  readonly consentVersion: string;
  /** The cloud function will refuse one more check with this error until then; milliseconds since the epoch. */
  readonly limit: { readonly error: RealNameError; readonly until: number } | undefined;
  /** The result that the person has seen: it is no news when the cloud function tells it again. */
  readonly seen: string | undefined;
}

/** The page has just been opened: an earlier life of the app may have left a form, and a code may be waiting for it. */
export interface Restoring {
  readonly status: 'restoring';
  readonly form: Form;
  /** A code waits: the check will probably go on, so the person sees waiting and no empty form. */
  readonly isCodeWaiting: boolean;
  /** An earlier result, which is shown unless a form turns up. */
  readonly earlier: Verification | undefined;
  /** Whether there is an earlier result could not be found out. */
  readonly isEarlierUnknown: boolean;
}

/** The person fills in the form. */
export interface Editing {
  readonly status: 'editing';
  readonly form: Form;
  readonly problems: FormProblems;
  readonly notice: Notice | undefined;
  /**
   * `fresh`: nothing has happened, and an earlier result takes the page over. `typing`: it is only offered. `begun`:
   * something more has happened, and the steps ahead need no explaining.
   */
  readonly stage: 'fresh' | 'typing' | 'begun';
  /** Where the cursor is to be. */
  readonly focus: FormField | undefined;
  /** An earlier result that arrived while the person was typing. */
  readonly offered: Verification | undefined;
  readonly isHelpOpen: boolean;
  /** The form that was sent off, where its code may still come. */
  readonly sent: PendingForm | undefined;
  /** The request whose code may still be good: the cloud function answers it again without asking WeChat. */
  readonly unanswered: CheckRequest | undefined;
}

/** The person is with City Services, or about to go there. */
export interface Authorizing {
  readonly status: 'authorizing';
  readonly form: Form;
  readonly sent: PendingForm;
  /**
   * WeChat was still handing out an earlier refusal when the person left. It does so whenever the app comes to the
   * front, so a refusal says nothing of this visit then.
   */
  readonly leftAfterRefusal: boolean;
}

/** The cloud function is being asked. */
export interface Checking {
  readonly status: 'checking';
  readonly form: Form;
  readonly request: CheckRequest;
  /** Seconds that the person has waited, as far as it changes what they read. */
  readonly waited: 0 | 3 | 8;
}

/** There is a result; only the outcome `verified` is a good one. */
export interface Done {
  readonly status: 'done';
  readonly form: Form;
  readonly verification: Verification;
  readonly notice: Notice | undefined;
  readonly isErasing: boolean;
}

/** Nothing that the person can do here helps: somebody else has to mend something. */
export interface Unavailable {
  readonly status: 'unavailable';
  readonly form: Form;
  readonly notice: Notice;
}

/** Where a check stands, and all that is known there. */
export type Model = Restoring | Editing | Authorizing | Checking | Done | Unavailable;
export type Status = Model['status'];
