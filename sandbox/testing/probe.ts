import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox';
import type { Command, Sdk, SdkDatabase } from './sdk-types';

/** What a script has at hand within the function's process. */
export interface ProbeTools {
  readonly cloud: Sdk;
  readonly db: SdkDatabase;
  readonly _: Command;
  readonly event: Readonly<Record<string, unknown>>;
  readonly context: Readonly<Record<string, unknown>>;
  readonly require: (name: string) => unknown;
}

export type Probed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly errCode?: number; readonly errMsg: string } };

/** Holds the folder `cloudfunctions`, as `dist/` does, with the functions of the sandbox's own tests. */
export const PROBE_DIST = __dirname;
export const PROBE_OPENID = 'oProbe00000000000000000000001';

/** No test fails because the machine is busy. */
export const PROBE_TIME_LIMIT_MS = 60_000;

/** A sandbox that runs the functions of the tests. */
export const startProbeSandbox = (options: SandboxOptions = {}): Promise<Sandbox> =>
  startSandbox({
    distDir: PROBE_DIST,
    ...options,
    settings: { timeLimitMs: PROBE_TIME_LIMIT_MS, ...options.settings },
  });

/**
 * Runs a script in a real function process, over the real wx-server-sdk. The script travels as text: it sees its tools
 * and `args` (JSON), and nothing around it.
 */
export async function probe<A>(
  sandbox: Sandbox,
  script: (tools: ProbeTools, args: A) => unknown,
  args?: A,
  name = 'probe',
): Promise<Probed> {
  const { result } = await sandbox.callFunction({
    name,
    data: { script: script.toString(), args },
    openid: PROBE_OPENID,
  });
  return result as Probed;
}
