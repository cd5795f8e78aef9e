import type { PlatformWord } from '../operator-hint';

declare const kind: unique symbol;
/** The name of an environment variable, never its value. */
export type VariableName = PlatformWord & { readonly [kind]: 'VariableName' };

/** Also `REAL_NAME_…` and `realname_…`: probably meant for this function, but not read. */
const MEANT_FOR_US = /^real_?name/i;
/** Anything else may be a secret that was typed into the wrong field of the console: never log it. */
const IS_NAME = /^\w{1,64}$/;
const MAX_NAMES = 10;

/** Variables that look like this function's own but are not read, such as a misspelt name. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly VariableName[] {
  return Object.keys(env)
    .filter((name) => MEANT_FOR_US.test(name) && IS_NAME.test(name) && !known.includes(name))
    .sort()
    .slice(0, MAX_NAMES) as VariableName[];
}
