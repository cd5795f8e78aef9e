import { classesIn, shortenClasses, shortenStyles, shortNames, variablesIn } from './short-names';

const STYLES = '.notice{color:var(--text)}.notice__mark_warning{--text:#fff;margin:.5em}.notice .text-field{flex:1}';

test('every name has a short one of its own', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `name${index}`);
  const short = [...shortNames(names).values()];
  expect(new Set(short).size).toBe(names.length);
  expect(short.slice(0, 2)).toEqual(['a', 'b']);
  expect(short.every((name) => /^[a-z]+$/i.test(name))).toBe(true);
});

test('classes lose their names and keep how they look, as wxml puts that together', () => {
  const classes = classesIn(STYLES);
  expect(shortenStyles(STYLES, classes, variablesIn(STYLES))).toBe(
    '.a{color:var(--a)}.b_warning{--a:#fff;margin:.5em}.a .c{flex:1}',
  );
  expect(shortenClasses('notice notice__mark_{{tone}} text-field', classes)).toBe('a b_{{tone}} c');
});

test('a class without styles keeps its name', () => {
  expect(shortenClasses('help', classesIn(STYLES))).toBe('help');
});
