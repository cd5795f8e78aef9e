import type { Code, CredId, RealName } from '../../../contract';
import type { UpstreamStep } from '../judging/upstream-errors';
import type { Identity } from '../identity';
import type { Delivery } from './delivery';

declare const kind: unique symbol;
/** WeChat's own id of a request, to quote to its support. */
export type Rid = string & { readonly [kind]: 'Rid' };

/** Does this name and this ID number belong to this person? */
export interface Question {
  readonly who: Identity;
  readonly realName: RealName;
  readonly credId: CredId;
  readonly code: Code;
}

export type TransportName = 'openapi' | 'https';

/** What came back, not judged yet. */
export type UpstreamReply =
  | {
      readonly kind: 'answered';
      readonly verifyOpenid: unknown;
      readonly verifyRealName: unknown;
      readonly rid?: Rid | undefined;
    }
  /** An error code of WeChat or of the cloud platform. */
  | {
      readonly kind: 'refused';
      /** What was refused: an access token, or the check. */
      readonly step: UpstreamStep;
      readonly errcode: number;
      readonly rid: Rid | undefined;
    }
  /** No connection, a broken one, or a server's own failure (5xx). */
  | { readonly kind: 'unreachable' }
  /** Anything that the documents do not describe. */
  | { readonly kind: 'unreadable' };

export interface AskOptions {
  /** Aborted when time is up: connections are closed. */
  readonly signal: AbortSignal;
  /** The transport reports here how far the question has got. */
  readonly delivery: Delivery;
}

/** A way to ask WeChat. Never throws for what WeChat or the network does. */
export interface Transport {
  ask(question: Question, options: AskOptions): Promise<UpstreamReply>;
  /** Prepares for a question that will probably come. Takes a second at most; never fails. */
  warm(who: Identity): Promise<void>;
}

const RID = /\brid: ?([0-9a-f]{8}(?:-[0-9a-f]{8}){2})\b/;

/** The rid within an errmsg; nothing else of the errmsg is ever used, as it may repeat the request. */
export function ridOf(errmsg: unknown): Rid | undefined {
  return typeof errmsg === 'string' ? (RID.exec(errmsg)?.[1] as Rid | undefined) : undefined;
}
