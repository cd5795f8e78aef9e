import type { AgreedEnding, Settings } from '../shared/settings';
import type { NamedEnvironments } from '../shared/named-environments';
import type { Situation } from '../shared/situation';
import type { TraceEvent } from '../shared/trace-event';

/** The sandbox's server, as the page uses it. */
export interface ServerApi {
  /** Rejects with `{ errCode, errMsg }` as the cloud does. */
  readonly callFunction: (
    call: NamedEnvironments & { name: string; data: unknown; openid: string },
  ) => Promise<{ result: unknown; requestID: string }>;
  /** City Services: the one-time code. */
  readonly authorize: (who: { openid: string; ending: AgreedEnding }) => Promise<string>;
  readonly readSettings: () => Promise<Settings>;
  readonly changeSettings: (change: Partial<Settings>) => Promise<Settings>;
  /** What decides the way that the next check takes. */
  readonly readSituation: () => Promise<Situation>;
  /** Ends the functions' processes: the next call is a cold start. */
  readonly startCold: () => Promise<void>;
  readonly recordTrace: (event: Pick<TraceEvent, 'from' | 'to' | 'label' | 'payload' | 'failed'>) => Promise<void>;
  readonly clearTrace: () => Promise<void>;
}

/** The server's refusal in its own words. */
async function request(fetchHere: typeof fetch, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetchHere(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (response.status === 502) throw answer as Error;
  if (!response.ok) throw new Error(`${method} ${path} → ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export function createServerApi(fetchHere: typeof fetch): ServerApi {
  const send = (method: string, path: string, body?: unknown): Promise<unknown> =>
    request(fetchHere, method, path, body);
  return {
    callFunction: async (call) =>
      (await send('POST', '/call-function', call)) as { result: unknown; requestID: string },
    authorize: async (who) => ((await send('POST', '/authorize', who)) as { code: string }).code,
    readSettings: async () => (await send('GET', '/settings')) as Settings,
    changeSettings: async (change) => (await send('PATCH', '/settings', change)) as Settings,
    readSituation: async () => (await send('GET', '/situation')) as Situation,
    async startCold() {
      await send('POST', '/recycle');
    },
    async recordTrace(event) {
      await send('POST', '/trace', event);
    },
    async clearTrace() {
      await send('DELETE', '/trace');
    },
  };
}
