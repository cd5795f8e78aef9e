/** A step of a data path: a key, or an index as a number. */
type Step = string | number;

/** How wcc's runtime recognises a value that has just been set: such attributes are applied even if equal to the last ones. */
interface Marked {
  readonly __value__: unknown;
  readonly __wxspec__: true;
}

type Container = Record<Step, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;
const isMarked = (value: unknown): value is Marked => isContainer(value) && value['__wxspec__'] === true;

/** `root.cn.[0].cn[1].value` to its steps; Taro writes indices with a dot before them, WeChat's documents without. */
export function parsePath(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)));
}

/** A copy with the value at the path; containers on the way are made where missing. */
function setIn(target: unknown, [step, ...rest]: readonly Step[], value: unknown): unknown {
  if (step === undefined) return value;
  const plain = isMarked(target) ? target.__value__ : target;
  const inner = isContainer(plain) ? plain[step] : undefined;
  const list: unknown[] = Array.isArray(plain) ? plain : [];
  const copy = typeof step === 'number' ? [...list] : { ...(isContainer(plain) ? plain : {}) };
  Object.assign(copy, { [step]: setIn(inner, rest, value) });
  return isMarked(target) ? { __value__: copy, __wxspec__: true } : copy;
}

export type Data = Readonly<Record<string, unknown>>;

/** The values of a patch as they cross from logic to view: copied through JSON, `undefined` and functions left out. */
function serialize(patch: Data): [string, unknown][] {
  return Object.entries(JSON.parse(JSON.stringify(patch)) as Data);
}

export interface PatchedData {
  readonly data: Data;
  /** The same data with the patched values marked, for rendering. */
  readonly marked: Data;
}

/**
 * Applies a `setData` patch, whose keys are paths.
 * @returns new objects; what was handed in stays as it was
 */
export function applyPatch(data: Data, patch: Data): PatchedData {
  return serialize(patch).reduce<PatchedData>(
    (result, [path, value]) => {
      const steps = parsePath(path);
      return {
        data: setIn(result.data, steps, value) as Data,
        marked: setIn(result.marked, steps, { __value__: value, __wxspec__: true }) as Data,
      };
    },
    { data, marked: data },
  );
}
