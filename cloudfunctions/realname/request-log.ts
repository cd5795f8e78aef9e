import { quoteOf } from '../../contract';
import type { LogEntry, Logger, Step } from './logger';
import type { RequestId } from './request-id';

type Facts = Omit<LogEntry, 'requestId' | 'quote' | 'ms'>;

/** Gathers what one request's line in the log will say. */
export interface RequestLog {
  readonly requestId: RequestId;
  note(facts: Partial<Facts>): void;
  /** Notes how long a step takes, whether it succeeds or not. */
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
      logger({ requestId, quote: quoteOf(requestId), ...facts, ms: { ...ms, total: elapsed() - startedAt } });
    },
  };
}
