import fc from 'fast-check';
import { drawChanges } from './draw-changes';

test('nothing is drawn where nothing has changed', () => {
  expect(drawChanges({ fields: [{ text: 'a' }] }, { fields: [{ text: 'a' }] })).toEqual({});
});

test('a change in a list is drawn alone, and a longer list as a whole', () => {
  const before = { fields: [{ text: 'a' }, { text: 'b' }] };
  expect(drawChanges(before, { fields: [{ text: 'a' }, { text: 'c' }] })).toEqual({
    'fields[1].text': 'c',
  });
  expect(drawChanges(before, { fields: [{ text: 'a' }] })).toEqual({ fields: [{ text: 'a' }] });
});

test('what is gone becomes null', () => {
  expect(drawChanges({ notice: { text: 'a' } }, {})).toEqual({ notice: null });
});

/** Does what WeChat does with the paths of `setData`. */
function apply(data: unknown, changes: Record<string, unknown>): unknown {
  const copy = JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  Object.entries(changes).forEach(([path, value]) => {
    const names = path.split(/[.[\]]+/).filter((name) => name !== '');
    const last = names.pop() ?? '';
    const target = names.reduce<Record<string, unknown>>((found, name) => found[name] as Record<string, unknown>, copy);
    target[last] = value;
  });
  return copy;
}

const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_name, each: unknown) => (each === null ? undefined : each)) as unknown;

test('the changes make what was drawn into what is to be drawn', () => {
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b', 1, true),
      fc.dictionary(fc.constantFrom('p', 'q', 'r'), tie('data'), { noNullPrototype: true }),
      fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
    ),
  }));
  const root = fc.dictionary(fc.constantFrom('p', 'q', 'r'), data, { noNullPrototype: true });
  fc.assert(
    fc.property(root, root, (before, now) => {
      expect(withoutNulls(apply(before, drawChanges(before, now)))).toEqual(withoutNulls(now));
    }),
    { numRuns: 2000 },
  );
});
