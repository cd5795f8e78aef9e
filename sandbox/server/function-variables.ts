/** What someone set for the functions before `npm start`, as in the cloud console: goes before the sandbox's own. */
export function functionVariables(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      name.startsWith('REALNAME_') && value !== undefined ? [[name, value]] : [],
    ),
  );
}
