import type { Realm } from '../realm';

export interface ScriptLoader {
  /** Runs a script unless it has run before. @returns its exports */
  readonly load: (path: string) => unknown;
  /** The script that is running, without extension. */
  readonly current: string;
}

function resolve(from: string, request: string): string {
  const steps = request.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of request.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const path = steps.join('/');
  return path.endsWith('.js') ? path : `${path}.js`;
}

/**
 * The mini-program's `require`.
 * @param names what every script sees besides the realm's globals: `wx`, `Page` and so on
 */
export function createScriptLoader(
  scripts: Readonly<Record<string, string>>,
  realm: Realm,
  names: Readonly<Record<string, unknown>>,
): ScriptLoader {
  const modules = new Map<string, { exports: unknown }>();
  let current = '';
  function load(path: string): unknown {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const code = scripts[path];
    if (code === undefined) throw new Error(`The build has no ${path}`);
    const module = { exports: {} };
    modules.set(path, module);
    const outer = current;
    current = path.replace(/\.js$/, '');
    try {
      const require = (request: string): unknown => load(resolve(path, request));
      realm.evaluate(path, code, { ...names, require, module, exports: module.exports });
    } finally {
      current = outer;
    }
    return module.exports;
  }
  return {
    load,
    get current() {
      return current;
    },
  };
}
