import { setTimeout } from 'node:timers/promises';
import { CALL_FUNCTION_ERRORS as ERRORS, CallFunctionError } from './call-function-error';
import type { InvokeRequest, InvokeResult } from '../functions/functions';
import { isNamed, numberOf, wordsOf } from '../../shared/fault-table';
import type { NamedFault, Settings } from '../../shared/settings';
import type { Delay, ScriptedFault } from '../../wire/scripted-fault';
import { withUnknownValues, withWrongTypes } from '../../wire/spoil-values';
import type { FaultFor } from '../../wire/fault-target';

export interface CallFunctionDoor {
  readonly settings: Settings;
  readonly faultFor: FaultFor;
  /** Aborts when the sandbox ends: what hangs until then is rejected. */
  readonly closed: AbortSignal;
  invoke(request: InvokeRequest): Promise<InvokeResult>;
}

/** Invokes the function; with `crash` its process dies before or after. */
type Attempt = (fate?: Pick<InvokeRequest, 'crash'>) => Promise<InvokeResult>;

const fail = (errCode: number, message?: string) => (): Promise<never> =>
  Promise.reject(new CallFunctionError(errCode, message));

const failAfter =
  (errCode: number, message?: string) =>
  async (attempt: Attempt): Promise<never> => {
    await attempt();
    return fail(errCode, message)();
  };

const unreadable = 'system error, the reply could not be read';
const hang = (_attempt: Attempt, closed: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const end = (): void => {
      reject(new CallFunctionError(ERRORS.systemError, 'the sandbox was closed'));
    };
    if (closed.aborted) end();
    else closed.addEventListener('abort', end, { once: true });
  });

const withResult =
  (change: (result: unknown) => unknown) =>
  async (attempt: Attempt): Promise<InvokeResult> => {
    const { result, requestID } = await attempt();
    return { result: change(result), requestID };
  };

/**
 * The faults between phone and cloud, as `wx.cloud` shows them to a mini-program. The function runs or not as `faults.ts`
 * says of each; `hang` and `trickle` are the same there, as `wx.cloud` hands out whole answers only.
 */
const NAMED: Readonly<Record<NamedFault, (attempt: Attempt, closed: AbortSignal) => Promise<InvokeResult>>> = {
  refused: fail(ERRORS.networkError),
  reset_before_read: fail(ERRORS.networkError),
  reset_after_read: failAfter(ERRORS.networkError),
  hang,
  trickle: hang,
  http_500: fail(ERRORS.systemError),
  html: fail(ERRORS.answerUnreadable, unreadable),
  truncated_json: failAfter(ERRORS.answerUnreadable, unreadable),
  huge: fail(ERRORS.resultTooLarge),
  wrong_types: withResult(withWrongTypes),
  unknown_values: withResult(withUnknownValues),
  crash_before: (attempt) => attempt({ crash: 'before' }),
  crash_after: (attempt) => attempt({ crash: 'after' }),
};

/** Waits; not any longer once the sandbox has ended. */
const wait = (ms: number, closed: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal: closed }).catch(() => undefined);

/** Calls a function as a phone does: over a network that fails where a fault is switched on. */
export function faultyCallFunction(door: CallFunctionDoor): (request: InvokeRequest) => Promise<InvokeResult> {
  const late = async (attempt: Attempt, { beforeMs, afterMs }: Delay): Promise<InvokeResult> => {
    await wait(beforeMs, door.closed);
    const answer = await attempt();
    await wait(afterMs, door.closed);
    return answer;
  };

  const asScripted = (request: InvokeRequest, fault: ScriptedFault): Promise<InvokeResult> => {
    if ('closes' in fault) return door.invoke({ ...request, closed: fault.closes });
    if ('reply' in fault) return withResult(() => fault.reply)(() => door.invoke(request));
    if ('status' in fault) return fail(ERRORS.systemError)();
    // Makes no difference here: `wx.cloud` opens connections by itself.
    if ('hangsUp' in fault) return door.invoke(request);
    if ('heldUntil' in fault) {
      return door.invoke(request).finally(() => fault.heldUntil);
    }
    return late(() => door.invoke(request), fault);
  };

  return async (request) => {
    const attempt: Attempt = (fate) => door.invoke({ ...request, ...fate });
    const target = { operation: request.name, nth: 1, nthOfAll: 0, requestId: request.requestId ?? '' };
    const fault = door.faultFor('call_function', target) ?? door.settings.faults.call_function;
    if (fault === undefined) return attempt();
    if (typeof fault !== 'string') return asScripted(request, fault);
    if (isNamed(fault)) return NAMED[fault](attempt, door.closed);
    if (fault.startsWith('errcode:')) return fail(numberOf(fault), wordsOf(fault))();
    return late(attempt, { beforeMs: 0, afterMs: numberOf(fault) });
  };
}
