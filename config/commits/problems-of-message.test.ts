import { problemsOfMessage } from './problems-of-message';

test.each([
  'fix: give up in time when the database hangs',
  'feat(sandbox)!: offer subpackages',
  `docs: ${'x'.repeat(66)}`,
  'test: ask twice\n\nThe second question used to be lost.',
])('%j is a good message', (message) => {
  expect(problemsOfMessage(message)).toEqual([]);
});

test.each([
  ['fixed it', 'must begin with one of'],
  ['Fix: give up in time', 'must begin with one of'],
  ['fix:give up in time', 'must begin with one of'],
  ['', 'must begin with one of'],
  [`docs: ${'x'.repeat(67)}`, 'is 73 characters long, 72 at most'],
  ['fix: give up in time.', 'ends with a full stop'],
  ['fix: give up in time\nwhen the database hangs', 'must be followed by an empty line'],
])('%j is refused: it %s', (message, problem) => {
  expect(problemsOfMessage(message)).toEqual([expect.stringContaining(problem)]);
});
