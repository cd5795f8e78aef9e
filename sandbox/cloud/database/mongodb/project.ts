import { requestFailed } from '../database-error';
import { isObject, type Fields } from './values';

/** Per named field: true where it is wanted as a whole, else which fields below it. */
type Tree = ReadonlyMap<string, Tree | true>;

function treeOf(paths: readonly (readonly string[])[]): Tree {
  const below = new Map<string, (readonly string[])[]>();
  for (const [key = '', ...rest] of paths) below.set(key, [...(below.get(key) ?? []), rest]);
  return new Map(
    Array.from(below, ([key, rests]) => [key, rests.some(({ length }) => length === 0) ? true : treeOf(rests)]),
  );
}

const inArray = (array: readonly unknown[], project: (value: unknown) => unknown): unknown[] =>
  array.map(project).filter((value) => value !== undefined);

function include(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return inArray(value, (element) => include(element, tree));
  if (!isObject(value)) return undefined;
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const below = tree.get(key);
    const projected = below === undefined || below === true ? below && inner : include(inner, below);
    return projected === undefined ? [] : [[key, projected]];
  });
  return Object.fromEntries(kept);
}

function exclude(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return inArray(value, (element) => exclude(element, tree));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const below = tree.get(key);
    return below === true ? [] : [[key, below === undefined ? inner : exclude(inner, below)]];
  });
  return Object.fromEntries(kept);
}

function isWanted(name: string, wish: unknown): boolean {
  if (typeof wish === 'boolean' || wish === 1 || wish === 0) return Boolean(wish);
  throw requestFailed(`field ${name}: the sandbox's database knows true and false; name an inner field by its path`);
}

/**
 * Reads which fields are asked for: all but some, or only some and `_id`.
 * @throws DatabaseError for a mixture of both
 */
export function projectionOf(projection: Fields): (document: Fields) => unknown {
  const wishes = Object.entries(projection).map(([name, wish]) => ({ name, wanted: isWanted(name, wish) }));
  const others = wishes.filter(({ name }) => name !== '_id');
  const id = wishes.find(({ name }) => name === '_id');
  const isInclusion = others.length > 0 ? others[0]?.wanted === true : id?.wanted === true;
  if (others.some(({ wanted }) => wanted !== isInclusion)) {
    throw requestFailed('Cannot do exclusion and inclusion of fields in one projection');
  }
  const names = others.map(({ name }) => name);
  const withId = id === undefined ? isInclusion : id.wanted === isInclusion;
  const tree = treeOf([...(withId ? ['_id'] : []), ...names].map((name) => name.split('.')));
  return (document) => (isInclusion ? include(document, tree) : exclude(document, tree));
}
