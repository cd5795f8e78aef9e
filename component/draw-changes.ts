type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `setData` takes no undefined: what is gone becomes null. */
const orNull = (value: unknown): unknown => (value === undefined ? null : value);

/**
 * What has to be drawn anew, as `setData` takes it: paths, each with its new value. A keystroke then costs the phone a
 * word instead of a page.
 * @example drawChanges('screen', { title: 'a', bar: { hint: 'b' } }, { title: 'a', bar: {} }) // { 'screen.bar.hint': null }
 */
export function drawChanges(path: string, before: unknown, now: unknown): Record<string, unknown> {
  if (before === now) return {};
  if (isData(before) && isData(now)) {
    const names = Object.keys({ ...before, ...now });
    return Object.assign({}, ...names.map((name) => drawChanges(`${path}.${name}`, before[name], now[name]))) as Record<
      string,
      unknown
    >;
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    return Object.assign(
      {},
      ...now.map((item, index) => drawChanges(`${path}[${index}]`, before[index], item)),
    ) as Record<string, unknown>;
  }
  return { [path]: orNull(now) };
}
