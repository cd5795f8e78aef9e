import type { Readings } from '../config';
import type { Deadline, Deadlines } from '../deadline';
import { createTurns } from '../once-a-minute';
import type { RequestLog } from '../request-log';
import { isTimer, type Caller } from '../timer';
import type { VariableName } from '../unknown-variables';
import { isAskedByOperator } from './asked-by-operator';
import type { Check } from './check';
import { checkConfiguration } from './configuration';
import { checkDatabase, type CountingDatabase } from './database';
import { checkPlatform, type PlatformFacts } from './platform';
import { checkUpstream, type UpstreamTools } from './upstream';

export interface SelfCheckServices extends UpstreamTools, Omit<PlatformFacts, 'context'> {
  readonly readings: Readings;
  readonly unknown: readonly VariableName[];
  readonly database: () => CountingDatabase;
  readonly getWXContext: () => Caller;
}

/** WeChat's HTTP API gives up on a function after 5 seconds, whatever the function's own limit is. */
const OPERATOR_WAITS_MS = 4000;

/** The earlier of the two: this deadline, or so many milliseconds from now. */
function sooner(deadline: Deadline, ms: number): Deadline {
  const excess = Math.max(0, deadline.left() - ms);
  return { left: () => deadline.left() - excess };
}

/** Who gets to read what the self-check finds: an operator who asks, or, when the timer calls, the log. */
export type Reader = 'operator' | 'log';

export interface RunSelfCheck {
  /** Undefined: this event is for nobody but a person. */
  readerOf(event: unknown): Reader | undefined;
  /** Looks at everything, and writes into the log what is wrong. */
  run(reader: Reader, context: unknown, deadlines: Deadlines, log: RequestLog): Promise<readonly Check[]>;
}

/** Works whatever the configuration is, because it is asked when that is wrong. */
export function createSelfCheck(services: SelfCheckServices): RunSelfCheck {
  const { readings, unknown, database, getWXContext, now } = services;
  const mayLog = createTurns(now);

  return {
    readerOf(event) {
      const caller = getWXContext();
      if (isTimer(event, caller)) return 'log';
      return isAskedByOperator(event, caller) ? 'operator' : undefined;
    },

    async run(reader, context, { answer, upstream }, log) {
      const deadline = sooner(answer, OPERATOR_WAITS_MS);
      if (reader === 'log' && !mayLog()) return [];
      const appid = String(getWXContext().APPID ?? '');
      const [fromWechat, fromDatabase] = await Promise.all([
        checkUpstream(readings, services, {
          appid: appid === '' ? undefined : appid,
          deadline: sooner(upstream, OPERATOR_WAITS_MS),
          probes: reader === 'operator',
        }),
        checkDatabase(database, now(), deadline),
      ]);
      const checks = [
        ...checkConfiguration(readings, unknown),
        ...checkPlatform({ ...services, context }),
        ...fromWechat,
        ...fromDatabase,
      ];
      const failed = checks.filter(({ ok }) => ok === false);
      if (failed.length > 0)
        log.note({ level: 'warn', failedChecks: failed.map(({ id, en, zh }) => ({ id, en, zh })) });
      return checks;
    },
  };
}
