import { type Definition, part } from './definition';
import { defaults, toType } from './properties';
import type { Data } from './set-data';

/** A page as its script described it, by `Page` or by `Component`. */
export interface PageDefinition {
  /** Methods, lifecycle and other members of the page's object. */
  readonly members: object;
  /** @param query of the url that opens the page */
  readonly data: (query: Readonly<Record<string, string>>) => Data;
  /** What the script handed to `Component`. */
  readonly component?: Definition;
}

const copied = (data: unknown): Data => JSON.parse(JSON.stringify(data ?? {})) as Data;

export const fromPage = (definition: object): PageDefinition => ({
  members: definition,
  data: () => copied('data' in definition ? definition.data : undefined),
});

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** One method that calls several, those that are there. */
const all = (...runs: readonly unknown[]): Method =>
  function (...args) {
    let result: unknown;
    for (const run of runs) if (typeof run === 'function') result = Reflect.apply(run, this, args) as unknown;
    return result;
  };

/** A page that is registered by `Component`: its methods are the page's, its lifetimes happen around the page's. */
export function fromComponent(definition: Definition): PageDefinition {
  const lifetimes = { ...definition, ...part(definition, 'lifetimes') };
  const [methods, pageLifetimes] = [part(definition, 'methods'), part(definition, 'pageLifetimes')];
  const properties = part(definition, 'properties');
  return {
    members: {
      ...methods,
      created: lifetimes['created'],
      attached: lifetimes['attached'],
      onShow: all(pageLifetimes['show'], methods['onShow']),
      onHide: all(pageLifetimes['hide'], methods['onHide']),
      onReady: all(lifetimes['ready'], methods['onReady']),
      onUnload: all(methods['onUnload'], lifetimes['detached']),
    },
    data(query) {
      const given = Object.entries(query).filter(([name]) => name in properties);
      return {
        ...copied(definition['data']),
        ...defaults(properties),
        ...Object.fromEntries(given.map(([name, value]) => [name, toType(properties[name], value)])),
      };
    },
    component: definition,
  };
}
