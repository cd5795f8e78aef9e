declare const kind: unique symbol;
/** The name of an environment variable, never its value. */
export type VariableName = string & { readonly [kind]: 'VariableName' };

/** Also `REAL_NAME_…` and `realname_…`: meant for this function, and read by nobody. */
const MEANT_FOR_US = /^real_?name/i;
/** What no console accepts as a name may be a value that was typed into the wrong field. */
const IS_NAME = /^\w{1,64}$/;
const MAX_NAMES = 10;

/** Variables that look like this function's own and are none, as when a name is misspelt: their values have no effect. */
export function unknownVariables(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): readonly VariableName[] {
  return Object.keys(env)
    .filter((name) => MEANT_FOR_US.test(name) && IS_NAME.test(name) && !known.includes(name))
    .sort()
    .slice(0, MAX_NAMES) as VariableName[];
}
