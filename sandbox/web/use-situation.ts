import { useEffect, useState } from 'react';
import type { Situation } from '../shared/situation';
import type { ServerApi } from './server-api';
import type { TraceEvent } from '../shared/trace-event';

/** What the functions' processes go by, read again after each answer of a function and each cold start. */
export function useSituation(
  server: ServerApi,
  events: readonly TraceEvent[],
  reportError: (error: unknown) => void,
): { situation: Situation | undefined; startCold: () => void } {
  const [situation, setSituation] = useState<Situation>();
  const [coldStarts, setColdStarts] = useState(0);
  const lastAnswer = events.filter(({ from, to }) => from === 'function' && to === 'phone').at(-1)?.id;
  useEffect(() => {
    let isLatest = true;
    server.readSituation().then((read) => {
      // Answers may overtake one another.
      if (isLatest) setSituation(read);
    }, reportError);
    return () => {
      isLatest = false;
    };
  }, [server, lastAnswer, coldStarts, reportError]);
  const startCold = (): void => {
    server.startCold().then(() => {
      setColdStarts((count) => count + 1);
    }, reportError);
  };
  return { situation, startCold };
}
