import { CALL_FUNCTION_ERRORS as ERRORS, CallFunctionError } from './call-function-error';
import type { InvokeResult } from '../functions/functions';
import { nameOfFault } from '../../shared/fault-table';
import { hintInLog } from './hint-in-log';
import type { Settings } from '../../shared/settings';
import type { Trace } from '../../wire/trace';
import { verdictOfResult, type Verdict } from '../../shared/verdict';
import { maskPayload } from '../../wire/mask-payload';
import type { TraceEvent } from '../../shared/trace-event';

interface TracedCallOptions {
  readonly trace: Trace;
  readonly settings: Settings;
  readonly now: () => number;
  readonly functionLog: readonly string[];
}

const asCallFunctionError = (error: unknown): CallFunctionError =>
  error instanceof CallFunctionError ? error : new CallFunctionError(ERRORS.systemError, String(error));

/** Draws the phone's call of a function, and its answer with what the function's log advises beside it. */
export function tracedCall({ trace, settings, now, functionLog }: TracedCallOptions) {
  return async (name: string, data: unknown, call: () => Promise<InvokeResult>): Promise<InvokeResult> => {
    const startedAt = now();
    const fault = settings.faults.call_function;
    const recordAnswer = (answered: Verdict & Pick<TraceEvent, 'payload' | 'requestId'>): void => {
      const hint = answered.requestId === undefined ? undefined : hintInLog(functionLog, answered.requestId);
      const spoilt = fault && { fault: JSON.stringify(maskPayload(answered.payload)), failed: true };
      const ms = now() - startedAt;
      trace.record({ from: 'function', to: 'phone', ms, ...answered, ...(hint && { hint }), ...spoilt });
    };
    trace.record({ from: 'phone', to: 'function', label: `callFunction ${name}`, payload: data });
    // A hang gives no answer that could be drawn, so it is drawn when it begins.
    if (fault === 'hang') recordAnswer({ label: nameOfFault('call_function', fault), payload: '手机一直等不到回答' });
    try {
      const answer = await call();
      recordAnswer({ ...verdictOfResult(answer.result), payload: answer.result, requestId: answer.requestID });
      return answer;
    } catch (error) {
      const { errCode, errMsg, requestID } = asCallFunctionError(error);
      const ofRequest = requestID === undefined ? {} : { requestId: requestID };
      recordAnswer({ label: String(errCode), failed: true, payload: { errCode, errMsg }, ...ofRequest });
      throw error;
    }
  };
}
