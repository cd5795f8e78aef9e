import { requestIdOf } from './request-id';

test("a platform's id is kept, so that its log and ours can be matched", () => {
  expect(requestIdOf('1f2e3d4c-0000-1111-2222-333344445555', () => 'new')).toBe('1f2e3d4c-0000-1111-2222-333344445555');
});

test.each([undefined, '', 'short', 'x'.repeat(65), 'has space here', 'line\nbreak12', 7, {}])(
  '%j is replaced by a new id',
  (id) => {
    expect(requestIdOf(id, () => 'new')).toBe('new');
  },
);
