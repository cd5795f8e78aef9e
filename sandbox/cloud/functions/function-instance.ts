import { RoundTrips } from '../../wire/round-trips';
import type { Port } from '../../wire/scripted-fault';
import { FunctionProcess, type ProcessOutcome } from './function-process';
import type { Worker } from './function-pool';
import type { Invocation } from './invocation';
import type { Memory } from './memory';

/** The servers that one instance talks to. Each instance has its own, so that every request can be assigned to one. */
export interface Outside {
  readonly adminUrl: string;
  readonly apiOrigin: string;
  /** Refuses connections to this port until `openPorts`. */
  closePort(port: Port): void;
  openPorts(): Promise<void>;
  close(): Promise<void>;
}

export interface InstanceOptions {
  readonly entry: string;
  readonly nodePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onLine: (line: string) => void;
  readonly openOutside: (instance: FunctionInstance) => Promise<Outside>;
  /** The process stands still between invocations, as on the platform. */
  readonly freezes: boolean;
  readonly standingClock: boolean;
}

/** When a process is to die: before its function gets the event, or once that has its result. */
export type Crash = 'before' | 'after';

export type InstanceOutcome = ProcessOutcome | { readonly kind: 'timed_out' };

/** How an invocation is carried out. */
export interface Terms {
  readonly timeLimitMs: number;
  /** Counts what it asks of the outside. */
  readonly roundTrips: RoundTrips;
  /** The port that is closed for it. */
  readonly closed?: Port | undefined;
  readonly crash?: Crash | undefined;
}

/** Loading the module has a limit of its own, as on the platform; the function's time limit begins after it. */
const LOAD_LIMIT_MS = 60_000;

/** One instance of a function with its view of the outside. */
export class FunctionInstance implements Worker {
  private process: FunctionProcess | undefined;
  private outside: Outside | undefined;
  private disposed = false;
  private busy = false;
  private retired = false;
  /** Counts for the last invocation, also what it still requests after its answer. */
  roundTrips = new RoundTrips('before any invocation');
  apiToken = '';
  /** What its process remembers from answers, as far as the sandbox can know. */
  memory: Memory = {};

  private constructor(private readonly freezes: boolean) {}

  /** @returns an instance whose module is loaded, or has failed to load: then it is not alive */
  static async start(options: InstanceOptions): Promise<FunctionInstance> {
    const instance = new FunctionInstance(options.freezes);
    const outside = await options.openOutside(instance);
    instance.outside = outside;
    const process = new FunctionProcess({
      entry: options.entry,
      nodePath: options.nodePath,
      onLine: options.onLine,
      standingClock: options.standingClock,
      env: {
        TCB_CONTEXT_CNFG: JSON.stringify({ URL: outside.adminUrl }),
        REALNAME_API_ORIGIN: outside.apiOrigin,
        ...options.env,
      },
    });
    instance.process = process;
    void process.gone.then(() => outside.close());
    const timer = setTimeout(() => {
      process.kill();
    }, LOAD_LIMIT_MS);
    await process.ready;
    clearTimeout(timer);
    return instance;
  }

  get isAlive(): boolean {
    return this.process?.isAlive === true && !this.disposed;
  }

  async invoke(invocation: Invocation, terms: Terms): Promise<InstanceOutcome> {
    if (terms.crash === 'before') this.kill();
    else {
      const outcome = await this.run(invocation, terms);
      if (terms.crash === undefined || outcome.kind !== 'result') return outcome;
      this.kill();
    }
    await this.process?.gone;
    return { kind: 'exited' };
  }

  private async run(invocation: Invocation, { timeLimitMs, roundTrips, closed }: Terms): Promise<InstanceOutcome> {
    const { process } = this;
    if (process === undefined) return { kind: 'exited' };
    this.busy = true;
    this.roundTrips = roundTrips;
    this.apiToken = invocation.apiToken;
    await this.outside?.openPorts();
    if (closed !== undefined) this.outside?.closePort(closed);
    const limit = { passed: false };
    const timer = setTimeout(() => {
      limit.passed = true;
      this.kill();
    }, timeLimitMs);
    if (this.freezes) process.thaw();
    const outcome = await process.invoke(invocation);
    if (this.freezes) process.freeze();
    this.busy = false;
    clearTimeout(timer);
    if (this.retired) this.kill();
    return limit.passed ? { kind: 'timed_out' } : outcome;
  }

  moveClock(leastMs: number): void {
    this.process?.moveClock(leastMs);
  }

  closePort(port: Port): void {
    this.outside?.closePort(port);
  }

  /** No more jobs after the one at hand, as when a new version is deployed. */
  retire(): void {
    this.retired = true;
    if (!this.busy) this.kill();
  }

  /** No more jobs; the process dies at once. */
  kill(): void {
    this.disposed = true;
    this.process?.kill();
  }

  async dispose(): Promise<void> {
    this.kill();
    await this.process?.gone;
    await this.outside?.close();
  }
}
