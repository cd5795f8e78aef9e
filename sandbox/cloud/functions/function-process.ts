import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { isRecord } from '../../../contract';

const RUNNER = path.join(__dirname, 'run-function.cjs');
const END_MARK = '\u0001';

/** What the process is told of one invocation. */
export interface ProcessInvocation {
  readonly requestId: string;
  readonly event: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  /** Set in `process.env` for this invocation alone. */
  readonly env: Readonly<Record<string, string>>;
}

/** How an invocation ended. */
export type ProcessOutcome =
  | { readonly kind: 'result'; readonly result: unknown }
  /** `main` threw. */
  | { readonly kind: 'failed'; readonly message: string }
  /** The process was gone before it answered. */
  | { readonly kind: 'exited' };

export interface FunctionProcessOptions {
  /** The built index.js. */
  readonly entry: string;
  readonly nodePath: string;
  /** Its clock stands still, and is moved on by `moveClock`. */
  readonly standingClock: boolean;
  readonly env: Readonly<Record<string, string>>;
  /** A line that the process printed, on stdout or stderr. */
  readonly onLine: (line: string) => void;
}

interface Pending {
  readonly requestId: string;
  readonly resolve: (outcome: ProcessOutcome) => void;
  answer?: ProcessOutcome;
  marksMissing: number;
}

/** One instance of a cloud function: a process that serves one invocation at a time. */
export class FunctionProcess {
  private readonly child: ChildProcess;
  private pending: Pending | undefined;
  private alive = true;
  /** Resolves once the function's module is loaded; to false when the process died before that. */
  readonly ready: Promise<boolean>;
  /** Resolves when the process is gone. */
  readonly gone: Promise<void>;

  constructor(private readonly options: FunctionProcessOptions) {
    const { entry, nodePath, env, standingClock } = options;
    this.child = spawn(nodePath, [RUNNER, entry, ...(standingClock ? ['--standing-clock'] : [])], {
      cwd: path.dirname(entry),
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) if (stream !== null) this.readLines(stream);
    this.gone = new Promise((resolve) => {
      const end = (): void => {
        this.alive = false;
        this.settle({ kind: 'exited' });
        resolve();
      };
      this.child.once('close', end);
      this.child.once('error', (error) => {
        options.onLine(`The process could not be started: ${error.message}`);
        end();
      });
    });
    this.ready = new Promise((resolve) => {
      this.child.on('message', (message) => {
        if (isRecord(message) && message['kind'] === 'ready') resolve(true);
        else this.read(message);
      });
      void this.gone.then(() => {
        resolve(false);
      });
    });
  }

  get isAlive(): boolean {
    return this.alive;
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** @returns how it ended, once every line that it printed until then was handed to `onLine` */
  invoke(invocation: ProcessInvocation): Promise<ProcessOutcome> {
    if (this.pending !== undefined) throw new Error('A process serves one invocation at a time.');
    if (!this.alive) return Promise.resolve({ kind: 'exited' });
    return new Promise((resolve) => {
      this.child.send(invocation);
      this.pending = { requestId: invocation.requestId, resolve, marksMissing: 2 };
    });
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  /** Stops the process where it stands; not on Windows, which cannot. */
  freeze(): void {
    if (process.platform !== 'win32') this.child.kill('SIGSTOP');
  }

  /** Lets a frozen process go on. */
  thaw(): void {
    if (process.platform !== 'win32') this.child.kill('SIGCONT');
  }

  /** Moves a standing clock on to the next moment, at least so far away, that the function has set a timer for. */
  moveClock(leastMs: number): void {
    if (!this.options.standingClock) throw new Error('This clock moves on by itself.');
    this.child.send({ kind: 'move_clock', leastMs });
  }

  private read(message: unknown): void {
    const { pending } = this;
    if (!isRecord(message) || pending === undefined || message['requestId'] !== pending.requestId) return;
    if (message['kind'] === 'failed') {
      pending.answer = { kind: 'failed', message: String(message['message']) };
    } else {
      const json = message['json'];
      pending.answer = { kind: 'result', result: typeof json === 'string' ? JSON.parse(json) : null };
    }
    this.settleIfComplete(pending);
  }

  private readLines(stream: Readable): void {
    createInterface({ input: stream }).on('line', (line) => {
      const { pending } = this;
      if (line.startsWith(END_MARK)) {
        if (pending?.requestId !== line.slice(END_MARK.length)) return;
        pending.marksMissing -= 1;
        this.settleIfComplete(pending);
      } else if (line !== '') {
        this.options.onLine(line);
      }
    });
  }

  private settleIfComplete(pending: Pending): void {
    if (pending.answer !== undefined && pending.marksMissing === 0) this.settle(pending.answer);
  }

  private settle(outcome: ProcessOutcome): void {
    const { pending } = this;
    this.pending = undefined;
    pending?.resolve(outcome);
  }
}
