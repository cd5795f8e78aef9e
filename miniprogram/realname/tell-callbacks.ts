import type { VisitOptions, VisitResult } from './visit';
import { complain } from './wechat/complain';

export interface RequireOptions extends VisitOptions {
  readonly success?: (result: VisitResult) => void;
  readonly fail?: (error: Error) => void;
  readonly complete?: () => void;
}

/** Also by callbacks, for those who write so. Whoever gives `fail` has no rejection left to catch. */
export function tellCallbacks(
  ended: Promise<VisitResult>,
  { success, fail, complete }: RequireOptions,
): Promise<VisitResult> {
  if (success === undefined && fail === undefined && complete === undefined) return ended;
  ended.then(
    (result) => {
      success?.(result);
      complete?.();
    },
    (error: unknown) => {
      const known = error instanceof Error ? error : new Error(String(error));
      // Whoever builds the mini-program must hear of it, also if the code does not listen.
      if (fail === undefined) complain(known.message);
      else fail(known);
      complete?.();
    },
  );
  return ended;
}
