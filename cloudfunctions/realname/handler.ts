import { isRecord, type RealNameResponse } from '../../contract';
import type { SelfCheck } from '../../contract/operator';
import type { RunRequest } from './actions/run-request';
import type { Config, ParsedConfig } from './config';
import { deadlinesFor } from './deadline';
import { Failure } from './failure';
import type { Logger } from './logger';
import { requestIdOf } from './request-id';
import { createRequestLog } from './request-log';
import type { Reader, RunSelfCheck } from './self-check/self-check';

export interface Platform {
  /** A clock in milliseconds that never jumps, unlike `Date.now()`. */
  readonly elapsed: () => number;
  readonly newId: () => string;
  readonly logger: Logger;
}

type Handler = (event: unknown, context: unknown) => Promise<RealNameResponse | SelfCheck>;

/** The cloud function: always answers in time, never throws, and writes one line to the log. */
export function createHandler(
  parsedConfig: ParsedConfig,
  compose: (config: Config) => RunRequest,
  selfCheck: RunSelfCheck,
  { elapsed, newId, logger }: Platform,
): Handler {
  const { unknown } = parsedConfig;
  const run: RunRequest = parsedConfig.ok
    ? compose(parsedConfig.config)
    : () => Promise.reject(new Failure('MISCONFIGURED', { hint: parsedConfig.hint }));

  return async (event, context) => {
    const { request_id, time_limit_in_ms } = isRecord(context) ? context : {};
    const log = createRequestLog(requestIdOf(request_id, newId), logger, elapsed);
    if (unknown.length > 0) log.note({ unknownVariables: unknown });
    const deadlines = deadlinesFor(time_limit_in_ms, elapsed);
    let reader: Reader | undefined;
    try {
      reader = selfCheck.readerOf(event);
      if (reader === 'operator') {
        log.note({ action: 'selfcheck' });
        const checks = await selfCheck.run(reader, context, deadlines, log);
        return { ok: true, version: REALNAME_VERSION, checks };
      }
      const verification = await run({ event, deadlines, log });
      log.note({ outcome: verification?.outcome ?? 'none' });
      return { ok: true, verification };
    } catch (error) {
      const failure = error instanceof Failure ? error : new Failure('INTERNAL', { cause: error });
      const { errcode } = failure.details;
      log.note({ error: failure.code, hint: failure.hint, ...(errcode === undefined ? {} : { errcode }) });
      return { ok: false, error: failure.toError(log.requestId) };
    } finally {
      // After the tidying, whatever came of that; what it finds goes into the same line.
      if (reader === 'log') await selfCheck.run(reader, context, deadlines, log).catch(() => undefined);
      log.write();
    }
  };
}
