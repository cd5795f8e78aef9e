/** Who takes part in a verification, in the order in which the sequence diagram shows them. */
export const PARTICIPANTS = ['phone', 'city-services', 'function', 'cloud', 'wechat-api'] as const;
export type Participant = (typeof PARTICIPANTS)[number];

/** One arrow of the sequence diagram. */
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

export interface Trace {
  /** Masks the payload and hands the event to all who listen. */
  record(event: Omit<TraceEvent, 'id' | 'at'>): void;
  readonly events: readonly TraceEvent[];
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: TraceEvent) => void): () => void;
  clear(): void;
}

/** `_id` too: the documents about a person are found by their openid. */
const CONFIDENTIAL_KEYS = new Set(
  [
    'realName',
    'credId',
    'code',
    'authCode',
    'accessToken',
    'secret',
    'receipt',
    'wxCloudApiToken',
    'openid',
    'openId',
    '_id',
    'insertedIds',
    'upsert_id',
  ].flatMap((key) => [key, key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]),
);

/** Updates name fields by their paths: `attempts.0.code`. */
const isConfidential = (key: string): boolean => CONFIDENTIAL_KEYS.has(key.slice(key.lastIndexOf('.') + 1));

/** `CODE_USED` under `code` is an error code, which the diagram is to show; a one-time code never looks like that. */
const isErrorCode = (key: string, text: string): boolean => key === 'code' && /^[A-Z][A-Z_]{1,40}$/.test(text);

const maskString = (text: string): string => (text === '' ? '' : `${text.slice(0, 1)}***(${text.length})`);

function maskUnder(key: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => maskUnder(key, inner));
  return typeof value === 'string' && !isErrorCode(key, value) ? maskString(value) : maskPayload(value);
}

/** A copy in which every text under a confidential key is masked, at any depth. */
export function maskPayload(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskPayload);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      isConfidential(key) ? maskUnder(key, inner) : maskPayload(inner),
    ]),
  );
}

export function createTrace(now: () => number = Date.now): Trace {
  let events: TraceEvent[] = [];
  let lastId = 0;
  const listeners = new Set<(event: TraceEvent) => void>();
  return {
    get events() {
      return events;
    },
    record(event) {
      lastId += 1;
      const recorded = { ...event, payload: maskPayload(event.payload), id: lastId, at: now() };
      events.push(recorded);
      listeners.forEach((listener) => {
        listener(recorded);
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    clear() {
      events = [];
    },
  };
}
