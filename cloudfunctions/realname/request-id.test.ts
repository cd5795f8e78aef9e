import { requestIdOf } from './request-id';

test("keeps the platform's id, so that both logs can be matched", () => {
  expect(requestIdOf('1f2e3d4c-0000-1111-2222-333344445555', () => 'new')).toBe('1f2e3d4c-0000-1111-2222-333344445555');
});

test.each([undefined, '', 'short', 'x'.repeat(65), 'has space here', 'line\nbreak12', 7, {}])(
  'makes one instead of %j',
  (id) => {
    expect(requestIdOf(id, () => 'new')).toBe('new');
  },
);
