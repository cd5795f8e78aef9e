/** Who takes part in a verification, in the order in which the sequence diagram shows them. */
export const PARTICIPANTS = ['phone', 'city-services', 'function', 'cloud', 'wechat-api'] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** One arrow of the sequence diagram; from and to the same participant: words on its console, the label. */
export interface TraceEvent {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly from: Participant;
  readonly to: Participant;
  /** What is called or answered: `callFunction realname`, `POST /cgi-bin/stable_token`, `80113`. */
  readonly label: string;
  /** What travelled, with personal data masked. */
  readonly payload: unknown;
  /** An answer's time since its call, in milliseconds. */
  readonly ms?: number;
  /** The step went wrong, on its own account or by a fault switched on. */
  readonly failed?: boolean;
  /** Of an answer about a person: whether it is what they hope for. */
  readonly verdict?: 'good' | 'not_good';
  /** What went over the wire because a fault was switched on, in words. */
  readonly fault?: string;
  /** The invocation of a function that it belongs to, where it does. */
  readonly requestId?: string;
  /** What the function's log advises its operator, beside the answer that it is about. */
  readonly hint?: string;
}
