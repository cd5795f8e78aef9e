import {
  isRecord,
  parseRequest,
  parseVerification,
  type RealNameResponse,
  type ReceiptRequest,
  type Verification,
} from '../../contract';
import { operatorHint } from '../operator-hint';
import { createCheck } from './check';
import type { Config, ParsedConfig } from './config';
import { before, deadlinesFor, type Deadlines } from './deadline';
import { Failure } from './failure';
import { hashOpenid } from './fingerprint';
import { identify, type Identity, type WXContext } from './identity';
import type { Logger } from './logger';
import { createPreparation } from './preparation';
import { createReceipts } from './receipt';
import { requestIdOf } from './request-id';
import { createRequestLog, type RequestLog } from './request-log';
import { storing } from './store/storing';
import { createTidying } from './tidying';
import { isTimer } from './timer';
import type { Transport } from './upstream/transport';
import type { VerificationStore } from './store/verification-store';

export interface HandlerDependencies {
  readonly config: Config;
  readonly store: VerificationStore;
  readonly transport: Transport;
}

export interface Platform {
  readonly getWXContext: () => WXContext;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
  readonly newId: () => string;
  readonly logger: Logger;
}

type Handler = (event: unknown, context: unknown) => Promise<RealNameResponse>;

interface Invocation {
  readonly event: unknown;
  readonly deadlines: Deadlines;
  readonly log: RequestLog;
}

/** Answers one request. */
type Answer = (invocation: Invocation) => Promise<Verification | null>;

const NO_RECEIPT_SECRET = operatorHint('REALNAME_RECEIPT_SECRET is not set: without it there are no receipts.');

function createAnswer({ config, store, transport }: HandlerDependencies, platform: Platform): Answer {
  const { now, newId, getWXContext } = platform;
  const check = createCheck({ config, store, transport, now, newId });

  const prepareCheck = createPreparation({ transport, now });
  const tidy = createTidying(store, now);
  const { receiptSecret } = config;
  const signReceipt = receiptSecret && createReceipts(receiptSecret, now, newId);

  async function read(who: Identity, { answer }: Deadlines, log: RequestLog): Promise<Verification | null> {
    const record = await log.time('read', storing(before(answer, store.find(who.openid))));
    if (record?.outcome === undefined) return null;
    const verification = parseVerification(record);
    if (verification === undefined) throw new Failure('STORAGE_FAILED');
    return verification;
  }

  async function status(who: Identity, deadlines: Deadlines, log: RequestLog): Promise<Verification | null> {
    const reading = read(who, deadlines, log);
    const preparing = before(deadlines.answer, prepareCheck(who)).catch(() => undefined);
    // Wait for the preparation even if the read fails: the platform freezes us once we answer.
    return reading.finally(() => preparing);
  }

  async function receipt(
    { reference }: ReceiptRequest,
    who: Identity,
    deadlines: Deadlines,
    log: RequestLog,
  ): Promise<Verification | null> {
    if (signReceipt === undefined) throw new Failure('MISCONFIGURED', { hint: NO_RECEIPT_SECRET });
    const verification = await read(who, deadlines, log);
    if (verification?.outcome !== 'verified') return verification;
    return { ...verification, receipt: signReceipt({ verification, who, reference }) };
  }

  return async ({ event, deadlines, log }) => {
    const wxContext = getWXContext();
    if (isTimer(event, wxContext)) {
      log.note({ action: 'tidy' });
      await tidy(deadlines, log);
      return null;
    }
    const who = identify(event, wxContext);
    log.note({ openid: hashOpenid(who.openid) });
    const parsed = parseRequest(event, new Date(now()));
    if (!parsed.ok) throw new Failure('INVALID_INPUT', { fields: parsed.fields });

    const { request } = parsed;
    log.note({ action: request.action });
    switch (request.action) {
      case 'status':
        return status(who, deadlines, log);
      case 'forget':
        await log.time('store', storing(before(deadlines.answer, store.forget(who.openid))));
        return null;
      case 'receipt':
        return receipt(request, who, deadlines, log);
      case 'check':
        return check(request, who, deadlines, log);
    }
  };
}

/** The cloud function: always resolves, in time, and writes one line to the log. */
export function createHandler(
  parsedConfig: ParsedConfig,
  compose: (config: Config) => HandlerDependencies,
  platform: Platform,
): Handler {
  const { elapsed, newId, logger } = platform;
  const { unknown } = parsedConfig;
  const answer: Answer = parsedConfig.ok
    ? createAnswer(compose(parsedConfig.config), platform)
    : () => Promise.reject(new Failure('MISCONFIGURED', { hint: parsedConfig.hint }));

  return async (event, context) => {
    const { request_id, time_limit_in_ms } = isRecord(context) ? context : {};
    const log = createRequestLog(requestIdOf(request_id, newId), logger, elapsed);
    if (unknown.length > 0) log.note({ unknownVariables: unknown });
    const deadlines = deadlinesFor(time_limit_in_ms, elapsed);
    try {
      const verification = await answer({ event, deadlines, log });
      log.note({ outcome: verification?.outcome ?? 'none' });
      return { ok: true, verification };
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('INTERNAL', { cause: error });
      const { errcode } = failure.details;
      log.note({ error: failure.code, hint: failure.hint, ...(errcode === undefined ? {} : { errcode }) });
      return { ok: false, error: failure.toError(log.requestId) };
    } finally {
      log.write();
    }
  };
}
