import { isRecord } from '../contract/parsed';

/** Notes what has changed between two values, each change under its path. */
function note(changes: Record<string, unknown>, path: string, before: unknown, now: unknown): void {
  if (before === now) return;
  if (isRecord(before) && isRecord(now)) {
    const prefix = path === '' ? '' : `${path}.`;
    Object.keys({ ...before, ...now }).forEach((name) => {
      note(changes, prefix + name, before[name], now[name]);
    });
  } else if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    now.forEach((item, index) => {
      note(changes, `${path}[${index}]`, before[index], item);
    });
  } else {
    // `setData` takes no undefined: what is gone becomes null.
    changes[path] = now === undefined ? null : now;
  }
}

/**
 * What has to be drawn anew, as `setData` takes it: paths, each with its new value. A keystroke then costs the phone a
 * word instead of a page.
 * @example drawChanges({ title: 'a', bar: { hint: 'b' } }, { title: 'a', bar: {} }) // { 'bar.hint': null }
 */
export function drawChanges(before: object, now: object): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  note(changes, '', before, now);
  return changes;
}
