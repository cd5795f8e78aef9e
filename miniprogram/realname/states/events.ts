import type { Verification } from '../../../contract/response';
import type { CheckRequest } from '../ask-patiently';
import type { Answer } from '../wechat/call-realname';
import type { FormValues, TextFieldName } from '../form';
import type { Departure } from '../wechat/open-city-services';
import type { PendingForm } from '../wechat/pending-form';
import type { Return } from '../wechat/read-return';

/** What can happen to a check. Times are milliseconds since the epoch. */
export type CheckEvent =
  /** The phone has looked for a form of an earlier life of the app. `arrival`: what had come back by then. */
  | { readonly type: 'restored'; readonly found: PendingForm | undefined; readonly arrival: Return | undefined }
  /** The page came to the front. */
  | { readonly type: 'shown' }
  /** The cloud function told the stored result. */
  | { readonly type: 'status_told'; readonly verification: Verification }
  /** The stored result could not be asked for. */
  | { readonly type: 'status_unknown' }
  | { readonly type: 'edited'; readonly changes: Partial<FormValues> }
  /** The cursor left a field. */
  | { readonly type: 'field_left'; readonly field: TextFieldName; readonly now: number }
  /** The button that empties a field was tapped. */
  | { readonly type: 'field_cleared'; readonly field: TextFieldName }
  /** The keyboard's “next” was tapped in a field. */
  | { readonly type: 'next_wanted'; readonly field: TextFieldName }
  /** The label of a field was tapped. */
  | { readonly type: 'field_wanted'; readonly field: TextFieldName }
  | { readonly type: 'help_toggled' }
  /** The person wants to see the result that was offered. */
  | { readonly type: 'offer_taken' }
  /** The main button was tapped. `lastReturn`: what WeChat is handing out at this moment. */
  | { readonly type: 'submitted'; readonly now: number; readonly lastReturn: Return }
  /** How opening City Services for this form went. */
  | { readonly type: 'departed'; readonly sent: PendingForm; readonly departure: Departure }
  /** The person gave up waiting for the authorisation. */
  | { readonly type: 'cancelled' }
  /** The app came to the front. `isExpired`: the form that was sent off, if any, is no longer kept. */
  | { readonly type: 'returned'; readonly arrival: Return; readonly isExpired: boolean }
  /** So many seconds have passed since this request was sent. */
  | { readonly type: 'waited'; readonly request: CheckRequest; readonly seconds: 3 | 8 }
  /** The person does not want to wait any longer. */
  | { readonly type: 'waiting_left' }
  /** The cloud function answered a check, or has not in time. */
  | { readonly type: 'answered'; readonly request: CheckRequest; readonly answer: Answer; readonly now: number }
  /** From the result back to the form. */
  | { readonly type: 'restarted' }
  | { readonly type: 'erasure_asked' }
  | { readonly type: 'erasure_confirmed'; readonly id: string }
  | { readonly type: 'erasure_answered'; readonly answer: Answer };

/** What the runner is to do to the world. Several are done in their order, each begun before the next. */
export type Effect =
  | { readonly type: 'keep_form'; readonly form: PendingForm }
  | { readonly type: 'drop_form' }
  /** Within the tap. */
  | { readonly type: 'open_city_services'; readonly sent: PendingForm }
  /** Looks for what came back while it could not be taken. */
  | { readonly type: 'take_return' }
  | { readonly type: 'ask_status' }
  | { readonly type: 'check'; readonly request: CheckRequest }
  | { readonly type: 'confirm_erasure'; readonly id: string }
  | { readonly type: 'erase' };

export const DROP_FORM = { type: 'drop_form' } as const satisfies Effect;
export const TAKE_RETURN = { type: 'take_return' } as const satisfies Effect;
export const ASK_STATUS = { type: 'ask_status' } as const satisfies Effect;

/** The next model, and what is to be done. */
export type Step<M> = readonly [model: M, ...effects: Effect[]];
