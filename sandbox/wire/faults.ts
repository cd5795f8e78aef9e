import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isNamed, numberOf } from '../shared/fault-table';
import type { Fault, NamedFault } from '../shared/settings';
import { jsonReply, type Call, type Reply } from './call';
import { maskPayload } from './mask-payload';
import type { Port, ScriptedFault } from './scripted-fault';
import { send } from './send';
import { withUnknownValues, withWrongTypes } from './spoil-values';

const HUGE_BYTES = 10_000_000;
const TRICKLE_MS = 100;
const HTML = '<!DOCTYPE html><html><head><title>Please sign in</title></head><body>Captive portal</body></html>';

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  const timer = setInterval(() => response.write(' '), TRICKLE_MS);
  response.on('close', () => {
    clearInterval(timer);
  });
}

/** Node resets TCP connections alone: `_parent` is the one beneath a TLS connection. */
function reset({ socket }: ServerResponse): void {
  const { _parent: beneath } = socket as { readonly _parent?: Socket | null };
  (beneath ?? socket)?.resetAndDestroy();
}

const half = (reply: Reply): Reply => ({
  ...reply,
  body: Buffer.from(reply.body).subarray(0, Buffer.byteLength(reply.body) >> 1),
});

/** An answer as the diagram may show it: as text, with personal data masked. */
const shown = (call: Call, value: unknown): string => JSON.stringify(maskPayload(call.show?.(value) ?? value));

export interface FaultyAnswer {
  readonly call: Call;
  readonly response: ServerResponse;
  /** Carries the call out and says what it came to. */
  readonly run: () => Promise<unknown>;
  /** Says what goes over the wire instead of the answer, in the diagram's words. */
  readonly note: (sent: string) => void;
  /** Kills the process that made the call. */
  readonly crash: () => void;
  /** Refuses connections to this port until the next invocation. */
  readonly closePort: (port: Port) => void;
}

/** Waits; not at all once the caller has gone. */
function wait(response: ServerResponse, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    response.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function answerLate(
  { call, response, run, note }: FaultyAnswer,
  beforeMs: number,
  afterMs: number,
): Promise<void> {
  if (beforeMs > 0) await wait(response, beforeMs);
  const value = await run();
  note(`${afterMs} 毫秒后才发：${shown(call, value)}`);
  await wait(response, afterMs);
  send(response, call.encode(value));
}

/** Carries the call out, and answers it otherwise. */
async function answerChanged(
  { call, response, run, note }: FaultyAnswer,
  change: (value: unknown) => unknown,
): Promise<void> {
  const value = change(await run());
  note(shown(call, value));
  send(response, call.encode(value));
}

/** The faults of the list; each says whether the call was carried out. */
const NAMED: Readonly<Record<NamedFault, (answer: FaultyAnswer) => void | Promise<void>>> = {
  /**
   * Not carried out. The connection is closed without a byte; the caller sees ECONNRESET ("socket hang up"). One port
   * serves several steps: a true ECONNREFUSED is a `ClosedPort` after the step before.
   */
  refused: ({ response, note }) => {
    note('连接被关闭，一个字节也没有（ECONNRESET，socket hang up）');
    response.socket?.destroy();
  },
  /** Not carried out; TCP reset. */
  reset_before_read: ({ response, note }) => {
    note('连接被重置（TCP RST），请求没有执行');
    reset(response);
  },
  /** Carried out; TCP reset instead of an answer. */
  reset_after_read: async ({ response, run, note }) => {
    await run();
    note('连接被重置（TCP RST），请求已经执行');
    reset(response);
  },
  /** Not carried out, never answered. */
  hang: ({ note }) => {
    note('什么也没有发：连接开着，一直没有回答');
  },
  /** Not carried out; a space each 100 ms for ever, so that idle timers never fire. */
  trickle: ({ response, note }) => {
    note('HTTP 200，然后每 100 毫秒一个空格，没有尽头');
    trickle(response);
  },
  /** Not carried out. */
  http_500: ({ response, note }) => {
    note('HTTP 500 Internal Server Error');
    send(response, { status: 500, contentType: 'text/plain; charset=utf-8', body: 'Internal Server Error' });
  },
  /** Not carried out; a page with status 200, as captive portals and gateways send. */
  html: ({ response, note }) => {
    note(`HTTP 200 text/html ${HTML}`);
    send(response, { contentType: 'text/html; charset=utf-8', body: HTML });
  },
  /** Carried out; the first half of the answer, complete as HTTP. */
  truncated_json: async ({ call, response, run, note }) => {
    const value = await run();
    const text = shown(call, value);
    note(`${text.slice(0, text.length >> 1)}（到这里就断了）`);
    send(response, half(call.encode(value)));
  },
  /** Not carried out; 10 MB of well-formed JSON. */
  huge: ({ response, note }) => {
    note('10 MB 的 JSON：{"padding":"xxxx…"}');
    const body = `{"padding":"${'x'.repeat(HUGE_BYTES)}"}`;
    send(response, { contentType: 'application/json; charset=utf-8', body });
  },
  /** Carried out; strings became numbers, numbers and booleans strings. */
  wrong_types: (answer) => answerChanged(answer, withWrongTypes),
  /** Carried out; every string became one that nobody knows. */
  unknown_values: (answer) => answerChanged(answer, withUnknownValues),
  /** Not carried out; the calling process dies. */
  crash_before: ({ crash, note }) => {
    note('云函数的进程死了，请求没有执行');
    crash();
  },
  /** Carried out; the calling process dies before it reads the answer. */
  crash_after: async ({ crash, run, note }) => {
    await run();
    note('云函数的进程死了，请求已经执行，没有人读回答');
    crash();
  },
};

async function answerAsScripted(faulty: FaultyAnswer, fault: ScriptedFault): Promise<void> {
  const { call, response, run, note } = faulty;
  if ('beforeMs' in fault) {
    await answerLate(faulty, fault.beforeMs, fault.afterMs);
    return;
  }
  if ('status' in fault) {
    note(`HTTP ${fault.status} {}`);
    send(response, { ...jsonReply({}), status: fault.status });
    return;
  }
  const value = await run();
  note('reply' in fault ? shown(call, fault.reply) : shown(call, value));
  if ('heldUntil' in fault) {
    await fault.heldUntil;
    send(response, call.encode(value));
    return;
  }
  if ('reply' in fault) {
    send(response, call.encode(fault.reply));
    return;
  }
  if ('closes' in fault) faulty.closePort(fault.closes);
  response.setHeader('connection', 'close');
  send(response, call.encode(value));
}

/** Answers a call, wrongly where a fault is asked for. */
export async function answer(faulty: FaultyAnswer, fault: Fault | ScriptedFault | undefined): Promise<void> {
  const { call, response, run, note } = faulty;
  if (fault === undefined) {
    send(response, call.encode(await run()));
  } else if (typeof fault !== 'string') {
    await answerAsScripted(faulty, fault);
  } else if (isNamed(fault)) {
    await NAMED[fault](faulty);
  } else if (fault.startsWith('slow:')) {
    await answerLate(faulty, 0, numberOf(fault));
  } else {
    const refusal = call.fail(numberOf(fault));
    note(JSON.stringify(refusal));
    send(response, call.encode(refusal));
  }
}
