import { Failure } from '../failure';
import { storeStep } from './store-step';

const failureOf = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );

test('a step that succeeds gives its result', async () => {
  await expect(storeStep(Promise.resolve(7))).resolves.toBe(7);
});

test('a Failure is passed on as it is', async () => {
  const failure = new Failure('IN_PROGRESS');
  await expect(storeStep(Promise.reject(failure), { codeSpent: true })).rejects.toBe(failure);
});

test.each([undefined, { codeSpent: false }])(
  'an error with the options %j is STORAGE_FAILED with an unspent code',
  async (options) => {
    expect(await failureOf(storeStep(Promise.reject(new Error('down')), options))).toMatchObject({
      code: 'STORAGE_FAILED',
      details: { codeSpent: false },
    });
  },
);

test('an error after WeChat was asked is STORAGE_FAILED with a spent code', async () => {
  expect(await failureOf(storeStep(Promise.reject(new Error('down')), { codeSpent: true }))).toMatchObject({
    code: 'STORAGE_FAILED',
    details: { codeSpent: true },
  });
});

test('an error of the SDK leaves its number in the details, and its text only in the cause', async () => {
  const error = Object.assign(new Error('secret text'), { errCode: -502001, errMsg: 'secret text' });
  const failure = await failureOf(storeStep(Promise.reject(error)));
  expect(failure).toMatchObject({ message: 'STORAGE_FAILED', cause: error });
  expect(failure).toHaveProperty('details', { codeSpent: false, errcode: -502001, cause: error });
});

test.each([[{ errCode: '-502001' }], [{ errCode: undefined }], [new Error('no number')], ['text'], [null]])(
  'the error %p leaves no number',
  async (error) => {
    // The SDK may reject with something other than an Error.
    const rejected = Promise.resolve().then(() => {
      throw error as Error;
    });
    const failure = await failureOf(storeStep(rejected));
    expect(failure).toHaveProperty('details', { codeSpent: false, cause: error });
    expect(failure).not.toHaveProperty('details.errcode');
  },
);
