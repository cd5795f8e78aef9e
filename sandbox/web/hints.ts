import type { TraceEvent } from '../shared/trace-event';

/**
 * What a function's log advises, by the arrow that it stands beside: the last one that a fault spoilt in the same
 * invocation, otherwise the function's answer.
 */
export function hintsOf(events: readonly TraceEvent[]): ReadonlyMap<number, string> {
  const hints = new Map<number, string>();
  for (const { id, requestId, hint } of events) {
    if (hint === undefined) continue;
    const spoilt = events.filter((event) => event.fault !== undefined && event.requestId === requestId);
    hints.set(spoilt[spoilt.length - 1]?.id ?? id, hint);
  }
  return hints;
}
