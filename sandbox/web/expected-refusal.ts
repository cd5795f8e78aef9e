import type { TraceEvent } from '../shared/trace-event';

const REASONS: Readonly<Record<string, string>> = {
  DATABASE_COLLECTION_NOT_EXIST: '还没有集合，写入时新建',
  '-604100': '没有云调用，可用 HTTPS',
};

/** Why a refusal is nothing to worry about: the function reckons with it on a fresh cloud. Undefined for real failures. */
export function expectedRefusal({
  label,
  failed,
  fault,
}: Pick<TraceEvent, 'label' | 'failed' | 'fault'>): string | undefined {
  return failed === true && fault === undefined ? REASONS[label] : undefined;
}
