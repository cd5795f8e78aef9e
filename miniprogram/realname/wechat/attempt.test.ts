import { attempt } from './attempt';

test('what fails at once or later goes no further', async () => {
  const rejections: unknown[] = [];
  const listener = (reason: unknown): void => void rejections.push(reason);
  process.on('unhandledRejection', listener);
  const calls = jest.fn();
  attempt(() => {
    calls();
    throw new Error('no such API');
  });
  attempt(() => {
    calls();
    return Promise.reject(new Error('pageScrollTo:fail'));
  });
  await new Promise(setImmediate);
  process.off('unhandledRejection', listener);
  expect(calls).toHaveBeenCalledTimes(2);
  expect(rejections).toEqual([]);
});
