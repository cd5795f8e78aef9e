import { NO_ENVIRONMENT } from '../../shared/call-function-words';
import type { NamedEnvironments } from '../../shared/named-environments';
import { CALL_FUNCTION_ERRORS as ERRORS, CallFunctionError } from './call-function-error';

/**
 * Refuses a call to an environment that the cloud has not.
 * @param environments undefined: nobody said which there are, so that of `wx.cloud.init` is there and no other
 */
export function requireEnvironment(
  { env, initEnv }: NamedEnvironments,
  environments: readonly string[] | undefined,
): void {
  const called = env ?? initEnv;
  // The default environment, which every cloud has.
  if (called === undefined) return;
  const known = environments ?? [initEnv ?? called];
  if (!known.includes(called)) throw new CallFunctionError(ERRORS.notFound, NO_ENVIRONMENT);
}
