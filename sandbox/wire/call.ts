import type { IncomingHttpHeaders } from 'node:http';
import type { FaultStep } from '../shared/settings';

/** A reply, ready for the wire. */
export interface Reply {
  /** 200 where absent. */
  readonly status?: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** One understood request of the function to the outside, before it is carried out. */
export interface Call {
  readonly step: Exclude<FaultStep, 'call_function'>;
  /** What is asked for: `database.getDocument`, `POST /cgi-bin/stable_token`. */
  readonly operation: string;
  /** For the diagram; personal data is masked there. */
  readonly payload: unknown;
  /** Carries the call out. @returns the answer as a JSON value, also where it is an error */
  run(): unknown;
  /** The answer with which this endpoint reports an error code. */
  fail(errcode: number): unknown;
  encode(answer: unknown): Reply;
  /** The answer as the diagram shows it; as it is where absent. */
  show?(answer: unknown): unknown;
}

/** A request as the endpoints read it. */
export interface EndpointRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request that no route serves: it is answered with an error and reported on stderr. */
export interface Unsupported {
  readonly unsupported: string;
  readonly reply: Reply;
}

export const jsonReply = (value: unknown, status = 200): Reply => ({
  status,
  contentType: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
