/**
 * Which class names a component's elements carry, and how its wxss writes them. A real phone keeps a component's styles
 * apart in the same way: with a prefix.
 */
export interface StyleScope {
  /** Of the class names in the component's own wxss. */
  readonly prefix: string;
  /** Styles of the app and the page reach the component's elements as well. */
  readonly isOpen: boolean;
}

export const NO_SCOPE: StyleScope = { prefix: '', isOpen: true };

type Options = Readonly<Record<string, unknown>>;

/** @param options of the component's definition */
export function styleScope(path: string, { styleIsolation, addGlobalClass }: Options): StyleScope {
  const isolation = styleIsolation ?? (addGlobalClass === true ? 'apply-shared' : 'isolated');
  if (isolation === 'shared') return NO_SCOPE;
  return { prefix: `${path.replace(/\W+/g, '-')}--`, isOpen: isolation !== 'isolated' };
}

/** Class names as the template has them, as the element gets them. */
export function scopedClasses(names: string, { prefix, isOpen }: StyleScope): string {
  if (prefix === '') return names;
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .flatMap((name) => (isOpen ? [name, prefix + name] : [prefix + name]))
    .join(' ');
}
