import type * as declared from './declarations';
import * as built from './index';

test('what the declarations promise is there, with the same types', () => {
  const api: typeof declared = built;
  expect(Object.keys(api)).toEqual(expect.arrayContaining(['captureReturn', 'requireRealName', 'resumeRealName']));
});

test('the file can be loaded where there is no wx', () => {
  expect(typeof (globalThis as { wx?: unknown }).wx).toBe('undefined');
  expect(typeof built.requireRealName).toBe('function');
});
