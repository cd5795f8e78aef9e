import { applyPatch, parsePath } from './set-data';

test.each([
  ['root', ['root']],
  ['root.cn.[0].cn.[1].p25', ['root', 'cn', 0, 'cn', 1, 'p25']],
  ['list[2].name', ['list', 2, 'name']],
  ['a.b', ['a', 'b']],
  ['[0][1]', [0, 1]],
])('reads the path %s', (path, steps) => {
  expect(parsePath(path)).toEqual(steps);
});

test('a patch deep inside changes that place alone and leaves the old data as it was', () => {
  const before = { root: { cn: [{ v: 'a' }, { v: 'b' }] }, other: { x: 1 } };
  const { data } = applyPatch(before, { 'root.cn.[1].v': 'B' });
  expect(data).toEqual({ root: { cn: [{ v: 'a' }, { v: 'B' }] }, other: { x: 1 } });
  expect(before.root.cn[1]).toEqual({ v: 'b' });
  expect(data['other']).toBe(before.other);
});

test('containers that are missing on the way are made', () => {
  expect(applyPatch({}, { 'a.b[1].c': 1 }).data).toEqual({ a: { b: [undefined, { c: 1 }] } });
});

test('later paths of one patch see what earlier ones set', () => {
  const { data, marked } = applyPatch({ cn: [] }, { cn: [{ v: 1 }], 'cn.[0].v': 2 });
  expect(data).toEqual({ cn: [{ v: 2 }] });
  expect(marked).toEqual({
    cn: { __value__: [{ v: { __value__: 2, __wxspec__: true } }], __wxspec__: true },
  });
});

test('what is set to undefined is not set', () => {
  expect(applyPatch({ a: 1 }, { a: undefined, b: 2 }).data).toEqual({ a: 1, b: 2 });
});

test('values cross to the view as copies', () => {
  const value = { inner: 1 };
  const { data } = applyPatch({}, { value });
  value.inner = 2;
  expect(data).toEqual({ value: { inner: 1 } });
});
