import { quoteOf } from '../../contract';
import type { LogEntry, Logger, Step } from './logger';
import type { OperatorHint } from '../operator-hint';
import type { RequestId } from './request-id';

/** In the line each language becomes a field of its own. */
interface Hints {
  readonly hint?: OperatorHint;
  readonly warning?: OperatorHint;
}
type Facts = Omit<LogEntry, 'requestId' | 'quote' | 'ms' | 'hint' | 'hintZh' | 'warning' | 'warningZh'> & Hints;

const inBothLanguages = (hint: OperatorHint | undefined, warning: OperatorHint | undefined) => ({
  ...(hint && { hint: hint.en, hintZh: hint.zh }),
  ...(warning && { warning: warning.en, warningZh: warning.zh }),
});

/** Collects the fields of one request's log line. */
export interface RequestLog {
  readonly requestId: RequestId;
  note(facts: Partial<Facts>): void;
  /** Records how long a step takes, also if it fails. */
  time<T>(step: Step, work: Promise<T>): Promise<T>;
  write(): void;
}

export function createRequestLog(requestId: RequestId, logger: Logger, elapsed: () => number): RequestLog {
  const startedAt = elapsed();
  const ms: Partial<Record<Step, number>> = {};
  let facts: Facts = { action: 'unknown' };
  return {
    requestId,
    note(more) {
      facts = { ...facts, ...more };
    },
    async time(step, work) {
      const from = elapsed();
      try {
        return await work;
      } finally {
        ms[step] = (ms[step] ?? 0) + elapsed() - from;
      }
    },
    write() {
      const { hint, warning, ...rest } = facts;
      const hints = inBothLanguages(hint, warning);
      logger({ requestId, quote: quoteOf(requestId), ...rest, ...hints, ms: { ...ms, total: elapsed() - startedAt } });
    },
  };
}
