import { randomBytes } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import path from 'node:path';
import { BUILD_FOLDER } from './shared/build-folder';
import { Database } from './cloud/database/database';
import { Functions, type InvokeRequest, type InvokeResult } from './cloud/functions/functions';
import { clientEvent } from './cloud/functions/invocation';
import { openOutside } from './cloud/outside';
import { CERTIFICATE_FILE } from './wire/certificate';
import { faultyCallFunction } from './cloud/call-function/faulty-call-function';
import type { RoundTrips } from './wire/round-trips';
import { DEFAULT_SETTINGS, type AgreedEnding, type Settings } from './shared/settings';
import type { Situation } from './shared/situation';
import { createTrace, type Trace } from './wire/trace';
import { requireEnvironment } from './cloud/call-function/require-environment';
import type { NamedEnvironments } from './shared/named-environments';
import { tracedCall } from './cloud/call-function/traced-call';
import { WechatApi } from './wechat-api/wechat-api';
import type { FaultFor } from './wire/fault-target';
import { situationOf } from './cloud/functions/memory';

/** What `npm run build:sandbox` makes. */
export const BUILT = path.join(__dirname, '..', BUILD_FOLDER);

export interface SandboxOptions {
  /** Holds `cloudfunctions/<name>/index.js`, as built; `BUILT` where absent. */
  readonly distDir?: string;
  readonly settings?: Partial<Settings>;
  /** The cloud's environments; where absent, that of `wx.cloud.init`, whichever it is. */
  readonly environments?: readonly string[] | undefined;
  /** Environment of the functions, over what the sandbox sets itself. */
  readonly functionEnv?: Readonly<Record<string, string>>;
  /** Processes per function, 1 where absent. */
  readonly instances?: number;
  /** The functions' processes stand still between invocations, as on the platform; not on Windows, which cannot. */
  readonly freezes?: boolean;
  /**
   * The functions' own clock, by which they give up in time, stands still until `moveClock`: no deadline passes because
   * the machine is busy.
   */
  readonly standingClock?: boolean;
  /** The Node that runs the functions; the sandbox's own where absent. */
  readonly nodePath?: string;
  /** Serves WeChat's API over TLS, as production does, with a certificate that the functions trust. */
  readonly tls?: boolean;
  /** Chooses the fault of a single request; where it has none, `settings.faults` decide. */
  readonly faultFor?: FaultFor;
  /** The clock of the cloud and of WeChat, milliseconds since the epoch. The functions' own clock is the machine's. */
  readonly now?: () => number;
  /** Called with each unknown route, API or operation; written to stderr where absent. */
  readonly onComplaint?: (complaint: string) => void;
  /** Called with each line that the functions' processes print. */
  readonly onFunctionLine?: (line: string) => void;
  /** Called with the body of each request to the database, unmasked: for tests that search it. */
  readonly onDatabaseRequest?: (body: string) => void;
  /** Called with each result of a function, or how it failed, also where nobody gets to see it: for the same tests. */
  readonly onAnswer?: (answer: unknown) => void;
}

export interface CallFunctionRequest extends NamedEnvironments {
  readonly name: string;
  readonly data: unknown;
  readonly openid: string;
  /** For tests that have to know a request again; a random one where absent. */
  readonly requestId?: string | undefined;
}

/** WeChat on this machine: its cloud with the built functions, and its API. */
export interface Sandbox {
  /** Mutable; read at each step. */
  readonly settings: Settings;
  readonly trace: Trace;
  readonly appid: string;
  /** As `wx.cloud.callFunction`; rejects with CallFunctionError. */
  callFunction(call: CallFunctionRequest): Promise<InvokeResult>;
  /** Invokes a function with any event, as timers and the HTTP API do: without openid unless one is given. */
  invoke(request: InvokeRequest): Promise<InvokeResult>;
  /** City Services: the person agreed. @returns the one-time code */
  authorize(who: { readonly openid: string; readonly ending: AgreedEnding }): string;
  readonly database: Database;
  readonly wechatApi: WechatApi;
  /** Each line that the functions' processes printed. */
  readonly functionLog: readonly string[];
  /** Requests that the sandbox does not know. A test must end without any. */
  readonly complaints: readonly string[];
  /** What each invocation asked of the outside, in the order in which they began. */
  readonly roundTrips: readonly RoundTrips[];
  /** What decides the way that the next check takes. */
  situation(): Situation;
  /** The next calls meet fresh processes, as after a deployment: what functions remember is forgotten. */
  recycle(): void;
  /**
   * Moves a standing clock of the function that serves this request on: to the next moment, at least so many
   * milliseconds away, that it has set a timer for.
   */
  moveClock(requestId: string, leastMs: number): void;
  /** Ends the functions' processes and every connection. */
  close(): Promise<void>;
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');

/** Starts everything that a built function needs to run. Functions themselves start at their first call. */
export function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const settings: Settings = { ...DEFAULT_SETTINGS, faults: {}, ...options.settings };
  const trace = createTrace(now);
  const database = new Database();
  const credentials = { appid: `wx${hex(8)}`, secret: hex(16) };
  const wechatApi = new WechatApi(credentials, now);
  const functionLog: string[] = [];
  const complaints: string[] = [];
  const complain = (complaint: string): void => {
    complaints.push(complaint);
    (options.onComplaint ?? ((text) => process.stderr.write(`${text}\n`)))(complaint);
  };
  const tls = options.tls ?? false;
  const faultFor: FaultFor = options.faultFor ?? (() => undefined);

  const functions = new Functions({
    functionsDir: path.join(options.distDir ?? BUILT, 'cloudfunctions'),
    appid: credentials.appid,
    envId: `sandbox-${hex(3)}`,
    instances: options.instances ?? 1,
    nodePath: options.nodePath ?? process.execPath,
    env: {
      REALNAME_APP_SECRET: credentials.secret,
      REALNAME_HASH_SECRET: hex(32),
      REALNAME_RECEIPT_SECRET: hex(32),
      ...(tls ? { NODE_EXTRA_CA_CERTS: CERTIFICATE_FILE } : {}),
      ...options.functionEnv,
    },
    timeLimitMs: () => settings.timeLimitMs,
    freezes: options.freezes ?? false,
    standingClock: options.standingClock ?? false,
    onLine: (line) => {
      functionLog.push(line);
      options.onFunctionLine?.(line);
    },
    openOutside: (instance, files) =>
      openOutside(instance, {
        settings,
        trace,
        faultFor,
        now,
        complain,
        onDatabaseRequest: options.onDatabaseRequest ?? (() => undefined),
        tls,
        database,
        wechatApi,
        openapiPermissions: files.openapi,
      }),
  });
  const onAnswer = options.onAnswer ?? (() => undefined);
  const invoke = async (request: InvokeRequest): Promise<InvokeResult> => {
    try {
      const answer = await functions.invoke(request);
      onAnswer(answer.result);
      return answer;
    } catch (error) {
      onAnswer(String(error));
      throw error;
    }
  };
  const closing = new AbortController();
  // Every call that hangs listens to it; without this Node warns of a leak at the eleventh.
  setMaxListeners(0, closing.signal);
  const call = faultyCallFunction({
    settings,
    faultFor,
    closed: closing.signal,
    invoke,
  });
  const traced = tracedCall({ trace, settings, now, functionLog });
  const callFunction = ({ name, data, openid, requestId, ...named }: CallFunctionRequest): Promise<InvokeResult> =>
    traced(name, data, () => {
      requireEnvironment(named, options.environments);
      return call({ name, openid, requestId, event: clientEvent(data, openid, credentials.appid) });
    });

  return Promise.resolve({
    settings,
    trace,
    appid: credentials.appid,
    callFunction,
    invoke,
    authorize(who) {
      const code = wechatApi.issueCode(who);
      trace.record({ from: 'city-services', to: 'wechat-api', label: 'authorize', payload: { ...who, code } });
      return code;
    },
    database,
    wechatApi,
    functionLog,
    complaints,
    get roundTrips() {
      return functions.roundTrips;
    },
    situation: () => situationOf(options.functionEnv?.['REALNAME_TRANSPORT'], functions.memories, now()),
    recycle() {
      functions.recycle();
    },
    moveClock(requestId, leastMs) {
      functions.moveClock(requestId, leastMs);
    },
    async close() {
      closing.abort();
      await functions.close();
    },
  });
}
