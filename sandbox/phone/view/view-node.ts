import { toText, type Attributes } from './read-attribute';

/** An element of a rendered template. */
export interface ViewElement {
  /** Without WeChat's `wx-` prefix. */
  readonly tag: string;
  readonly key: string;
  readonly attributes: Attributes;
  /** Attributes whose data has just been set, even if to the same value. */
  readonly changed: ReadonlySet<string>;
  /** Attribute values that still carry the marks of what has just been set. */
  readonly raw: Attributes;
  readonly children: readonly ViewNode[];
}

export interface ViewText {
  readonly key: string;
  readonly text: string;
}

export type ViewNode = ViewElement | ViewText;

type Unparsed = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unparsed => typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const attributes = (value: unknown): Attributes => (isObject(value) ? value : {});

/** Nodes with the `wx:key`s of the blocks that they were taken out of. */
function* flatten(children: unknown, keys: string): Generator<[unknown, string]> {
  for (const child of list(children)) {
    if (isObject(child) && child['tag'] === 'virtual') {
      const own = child['wxKey'] === undefined ? '' : `${toText(child['wxKey'])}/`;
      yield* flatten(child['children'], keys + own);
    } else {
      yield [child, keys];
    }
  }
}

/**
 * Reads what `$gwx` returned: WeChat's tree with its `virtual` blocks dissolved.
 * Every node gets a key, unique among its siblings and stable between renderings.
 */
export function parseChildren(children: unknown): ViewNode[] {
  const seen = new Map<string, number>();
  return [...flatten(children, '')].map(([child, keys]) => {
    const tag = isObject(child) ? String(child['tag']).replace(/^wx-/, '') : '#text';
    const kind = keys + tag;
    const nth = seen.get(kind) ?? 0;
    seen.set(kind, nth + 1);
    const key = `${kind}:${nth}`;
    if (!isObject(child)) return { key, text: String(child) };
    return {
      key,
      tag,
      attributes: attributes(child['attr']),
      changed: new Set(list(child['n']).map(String)),
      raw: attributes(child['raw']),
      children: parseChildren(child['children']),
    };
  });
}
