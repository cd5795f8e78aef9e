import { RoundTrips } from '../../wire/round-trips';
import type { Port } from '../../wire/scripted-fault';
import { CALL_FUNCTION_ERRORS as ERRORS, CallFunctionError } from '../call-function/call-function-error';
import { findFunction, type FunctionFiles } from './function-files';
import { FunctionInstance, type Crash, type InstanceOutcome, type Outside } from './function-instance';
import { FunctionPool } from './function-pool';
import { createInvocation, type InvocationRequest } from './invocation';
import { CREDENTIALS } from '../admin/signature';
import type { Memory } from './memory';

const MEMORY_LIMIT_MB = 256;

export interface FunctionsOptions {
  /** Holds a folder for each function, as it would be deployed. */
  readonly functionsDir: string;
  readonly appid: string;
  readonly envId: string;
  /** Processes per function. */
  readonly instances: number;
  readonly nodePath: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeLimitMs: () => number;
  /** Processes stand still between invocations. */
  readonly freezes: boolean;
  /** Processes have a clock that only `moveClock` moves on. */
  readonly standingClock: boolean;
  readonly onLine: (line: string) => void;
  readonly openOutside: (instance: FunctionInstance, files: FunctionFiles) => Promise<Outside>;
}

export interface InvokeRequest extends InvocationRequest {
  readonly name: string;
  /** The port that is closed for this invocation. */
  readonly closed?: Port;
  /** The process dies before its function gets the event, or once that has its result, which nobody hears. */
  readonly crash?: Crash;
}

export interface InvokeResult {
  readonly result: unknown;
  readonly requestID: string;
}

/** What the SDK and the runner themselves need from this machine. */
const INHERITED = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'HOME'];

function platformEnv(envId: string): Record<string, string> {
  const inherited = INHERITED.flatMap((key) => {
    const value = process.env[key];
    return value === undefined ? [] : [[key, value]];
  });
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: CREDENTIALS.secretId,
    TENCENTCLOUD_SECRETKEY: CREDENTIALS.secretKey,
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
  };
}

/** `Invoking task timed out after 3 seconds`, as the platform says it. */
const timedOutAfter = (ms: number): string => `Invoking task timed out after ${ms / 1000} seconds`;

/** Runs built cloud functions, each instance in a process of its own. */
export class Functions {
  private readonly pools = new Map<string, FunctionPool<FunctionInstance>>();
  private readonly invocations: RoundTrips[] = [];
  private readonly starting = new Set<Promise<FunctionInstance>>();
  private closed = false;

  constructor(private readonly options: FunctionsOptions) {}

  /** The invocations so far, in the order in which they began, with their requests to the outside. */
  get roundTrips(): readonly RoundTrips[] {
    return this.invocations;
  }

  /**
   * Invokes a function, in line behind others when all its instances are busy.
   * @throws CallFunctionError as `wx.cloud.callFunction` does
   */
  async invoke({ name, closed, crash, ...request }: InvokeRequest): Promise<InvokeResult> {
    const pool = this.poolOf(name);
    return pool.use(async (instance) => {
      if (this.closed) throw new CallFunctionError(ERRORS.systemError, 'the sandbox was closed');
      const timeLimitMs = this.options.timeLimitMs();
      const { appid, envId } = this.options;
      const invocation = createInvocation(request, {
        appid,
        envId,
        functionName: name,
        memoryLimitMb: MEMORY_LIMIT_MB,
        timeLimitMs,
      });
      const roundTrips = new RoundTrips(invocation.requestId);
      this.invocations.push(roundTrips);
      const outcome = await instance.invoke(invocation, { timeLimitMs, roundTrips, closed, crash });
      return resultOf(outcome, invocation.requestId, timeLimitMs);
    });
  }

  /** What each process remembers from answers, as far as the sandbox can know. */
  get memories(): readonly Memory[] {
    return [...this.pools.values()].flatMap((pool) => pool.all.map(({ memory }) => memory));
  }

  /** Later calls get new processes, as after a deployment; calls under way are still answered. */
  recycle(): void {
    for (const pool of this.pools.values()) {
      pool.all.forEach((instance) => {
        instance.retire();
      });
    }
  }

  /** Moves the clock of the instance that serves this request, as `FunctionProcess.moveClock` does. */
  moveClock(requestId: string, leastMs: number): void {
    const instances = [...this.pools.values()].flatMap((pool) => pool.all);
    const serving = instances.find(({ roundTrips }) => roundTrips.requestId === requestId);
    if (serving === undefined) throw new Error(`Nobody serves the request ${requestId}.`);
    serving.moveClock(leastMs);
  }

  /** Kills every process and resolves when they are gone. */
  async close(): Promise<void> {
    this.closed = true;
    const starting = await Promise.all(this.starting);
    const running = [...this.pools.values()].flatMap((pool) => pool.all);
    await Promise.all([...starting, ...running].map((instance) => instance.dispose()));
  }

  private poolOf(name: string): FunctionPool<FunctionInstance> {
    const known = this.pools.get(name);
    if (known !== undefined) return known;
    const files = findFunction(this.options.functionsDir, name);
    if (files === undefined) throw new CallFunctionError(ERRORS.notFound);
    const pool = new FunctionPool(this.options.instances, () => this.start(files));
    this.pools.set(name, pool);
    return pool;
  }

  private async start(files: FunctionFiles): Promise<FunctionInstance> {
    const { nodePath, envId, env, onLine, openOutside, freezes, standingClock } = this.options;
    const starting = FunctionInstance.start({
      entry: files.entry,
      nodePath,
      env: { ...platformEnv(envId), ...env },
      onLine,
      freezes,
      standingClock,
      openOutside: (instance) => openOutside(instance, files),
    });
    this.starting.add(starting);
    try {
      return await starting;
    } finally {
      this.starting.delete(starting);
    }
  }
}

function resultOf(outcome: InstanceOutcome, requestID: string, timeLimitMs: number): InvokeResult {
  switch (outcome.kind) {
    case 'result':
      return { result: outcome.result, requestID };
    case 'failed':
      throw new CallFunctionError(ERRORS.executeFail, outcome.message, requestID);
    case 'exited':
      throw new CallFunctionError(ERRORS.executeFail, undefined, requestID);
    case 'timed_out':
      throw new CallFunctionError(ERRORS.timedOut, timedOutAfter(timeLimitMs), requestID);
  }
}
