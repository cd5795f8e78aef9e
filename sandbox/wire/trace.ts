import type { TraceEvent } from '../shared/trace-event';
import { maskPayload } from './mask-payload';

/** The diagram's arrows so far, and whoever wants to hear of the next ones. */
export interface Trace {
  /** Masks the payload and hands the event to all who listen. */
  record(event: Omit<TraceEvent, 'id' | 'at'>): void;
  readonly events: readonly TraceEvent[];
  /** @returns a function that ends the subscription */
  subscribe(listener: (event: TraceEvent) => void): () => void;
  clear(): void;
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
