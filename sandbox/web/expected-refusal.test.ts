import { expectedRefusal } from './expected-refusal';

test.each([
  ['DATABASE_COLLECTION_NOT_EXIST', true, '还没有集合'],
  ['-604100', true, '没有云调用'],
])('%s is expected on a fresh cloud', (label, failed, words) => {
  expect(expectedRefusal({ label, failed })).toContain(words);
});

test.each([
  ['80113', true],
  ['-604101', true],
  ['-604100', false],
])('%s, failed %p, is not', (label, failed) => {
  expect(expectedRefusal({ label, failed })).toBeUndefined();
});

test('a failure that was switched on is never called expected', () => {
  expect(expectedRefusal({ label: '-604100', failed: true, fault: '{"errorCode":-604100}' })).toBeUndefined();
});
