import { candidates } from '../../shared/candidates';
import type { Realm } from '../realm';

export interface ScriptLoader {
  /** Runs a script unless it has run before. @returns its exports */
  readonly load: (path: string) => unknown;
  /** The script that is running, without extension. */
  readonly current: string;
}

export interface ScriptLoaderOptions {
  readonly scripts: Readonly<Record<string, string>>;
  /** Roots of the subpackages. */
  readonly subpackages: readonly string[];
  readonly realm: Realm;
  /** What every script sees besides the realm's globals: `wx`, `Page` and so on. */
  readonly names: Readonly<Record<string, unknown>>;
}

type Heard = (value: unknown) => void;

/** Frameworks put functions of their own in the place of these, so that every script that comes later calls theirs. */
const REPLACEABLE = ['App', 'Page', 'Component'];

const ASYNC = '分包异步化  https://developers.weixin.qq.com/miniprogram/dev/framework/subpackages/async.html';

/** The mini-program's `require`, with `require.async` for what is in another package. */
export function createScriptLoader(options: ScriptLoaderOptions): ScriptLoader {
  const { scripts, subpackages, realm } = options;
  let { names } = options;
  const modules = new Map<string, { exports: unknown }>();
  let current = '';
  /** Undefined: the main package. */
  const packageOf = (path: string): string | undefined => subpackages.find((root) => path.startsWith(`${root}/`));

  function resolve(from: string, request: string): string {
    const paths = candidates(from, request).map((path) => `${path}.js`);
    const found = paths.find((path) => scripts[path] !== undefined);
    if (found === undefined) throw new Error(`module '${request}' is not found, required by ${from}`);
    return found;
  }
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
      const own = { require: requireFrom(path), module, exports: module.exports };
      const replaced = realm.evaluate(path, code, { ...names, ...own }, REPLACEABLE);
      names = { ...names, ...replaced };
    } finally {
      current = outer;
    }
    return module.exports;
  }
  function requireFrom(from: string): unknown {
    const later = (request: string): Promise<unknown> =>
      Promise.resolve().then(() => (realm.alive ? load(resolve(from, request)) : new Promise(() => undefined)));
    const require = (request: string, heard?: Heard, failed?: Heard): unknown => {
      if (heard !== undefined) {
        void later(request).then(heard, failed);
        return undefined;
      }
      const path = resolve(from, request);
      const target = packageOf(path);
      if (target !== undefined && target !== packageOf(from))
        throw new Error(`${from} cannot require ${path}, which is in the subpackage ${target}: ${ASYNC}`);
      return load(path);
    };
    return Object.assign(require, { async: later });
  }
  return {
    load,
    get current() {
      return current;
    },
  };
}
