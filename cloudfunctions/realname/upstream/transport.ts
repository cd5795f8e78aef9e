import type { Code, CredId, RealName } from '../../../contract';
import type { UpstreamStep } from '../judging/upstream-errors';
import type { Identity } from '../identity';
import type { Delivery } from './delivery';

declare const kind: unique symbol;
/** WeChat's id of a request, which its support asks for. */
export type Rid = string & { readonly [kind]: 'Rid' };

/** Does this name and this ID number belong to this person? */
export interface Question {
  readonly who: Identity;
  readonly realName: RealName;
  readonly credId: CredId;
  readonly code: Code;
}

export type TransportName = 'openapi' | 'https';

/** WeChat's reply as it came. What it means is decided in judging/. */
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
  /** Anything that WeChat's documents do not describe. */
  | { readonly kind: 'unreadable' };

export interface AskOptions {
  /** Aborted when time is up. The transport then closes its connection. */
  readonly signal: AbortSignal;
  /** The transport reports here how far the question has got. */
  readonly delivery: Delivery;
}

/** A way to ask WeChat. Whatever WeChat or the network does is a reply, never an exception. */
export interface Transport {
  ask(question: Question, options: AskOptions): Promise<UpstreamReply>;
  /** Prepares for a question that will probably follow. Takes a second at most, and never fails. */
  warm(who: Identity): Promise<void>;
}

const RID = /\brid: ?([0-9a-f]{8}(?:-[0-9a-f]{8}){2})\b/;

/** The rid in an errmsg. Nothing else of it is used, because it may repeat the request. */
export function ridOf(errmsg: unknown): Rid | undefined {
  return typeof errmsg === 'string' ? (RID.exec(errmsg)?.[1] as Rid | undefined) : undefined;
}
