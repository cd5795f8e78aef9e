import type { Verification } from '../../../contract/response';
import type { CheckRequest } from '../ask-patiently';
import type { FormProblems, FormValues } from '../form';
import type { Notice } from '../notice';
import type { PendingForm } from '../wechat/pending-form';

/** What stands in the form. It outlives the form: whoever comes back finds it as it was. */
export interface Form {
  readonly values: FormValues;
  /** Changes when the values were not typed here but brought back: fields that own their text start anew with it. */
  readonly revision: number;
  /** Of the text that the person is asked to agree to. */
  readonly consentVersion: string;
}

/** The page has just been opened: an earlier life of the app may have left a form, and a code may be waiting for it. */
export interface Restoring {
  readonly status: 'restoring';
  readonly form: Form;
  /** A code waits: the check will probably go on, so the person sees waiting and no empty form. */
  readonly isCodeWaiting: boolean;
  /** An earlier result, which is shown unless a form turns up. */
  readonly earlier: Verification | undefined;
}

/** The person fills in the form. */
export interface Editing {
  readonly status: 'editing';
  readonly form: Form;
  readonly problems: FormProblems;
  readonly notice: Notice | undefined;
  /** The person has begun something here: an earlier result no longer takes the page over. */
  readonly isTouched: boolean;
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
}

/** There is a result; only the outcome `verified` is a good one. */
export interface Done {
  readonly status: 'done';
  readonly form: Form;
  readonly verification: Verification;
  readonly notice: Notice | undefined;
  readonly isErasing: boolean;
}

/** Where a check stands, and all that is known there. */
export type Model = Restoring | Editing | Authorizing | Checking | Done;
export type Status = Model['status'];
