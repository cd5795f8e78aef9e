import { useEffect, useState } from 'react';
import type { TraceEvent } from '../shared/trace-event';

/** The diagram's events, live. The server sends all so far whenever the connection is made anew. */
export function useTrace(source: () => EventSource): { events: readonly TraceEvent[]; forget: () => void } {
  const [events, setEvents] = useState<readonly TraceEvent[]>([]);
  useEffect(() => {
    const connection = source();
    connection.onopen = () => {
      setEvents([]);
    };
    connection.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as TraceEvent;
      setEvents((known) => [...known.filter(({ id }) => id !== event.id), event]);
    };
    return () => {
      connection.close();
    };
  }, [source]);
  return {
    events,
    forget: () => {
      setEvents([]);
    },
  };
}
