import { Failure } from '../failure';
import { storeStep } from './store-step';

const failureOf = (step: Promise<unknown>): Promise<unknown> =>
  step.then(
    () => 'no failure',
    (reason: unknown) => reason,
  );

test('what succeeds passes through', async () => {
  await expect(storeStep(Promise.resolve(7))).resolves.toBe(7);
});

test('a failure that has its name already keeps it', async () => {
  const failure = new Failure('IN_PROGRESS');
  await expect(storeStep(Promise.reject(failure), { codeSpent: true })).rejects.toBe(failure);
});

test.each([undefined, { codeSpent: false }])('with %j the code is not spent', async (options) => {
  expect(await failureOf(storeStep(Promise.reject(new Error('down')), options))).toMatchObject({
    code: 'STORAGE_FAILED',
    details: { codeSpent: false },
  });
});

test('after WeChat was asked the code is spent', async () => {
  expect(await failureOf(storeStep(Promise.reject(new Error('down')), { codeSpent: true }))).toMatchObject({
    code: 'STORAGE_FAILED',
    details: { codeSpent: true },
  });
});

test("keeps the number of the SDK's error, and its text only as the cause", async () => {
  const error = Object.assign(new Error('secret text'), { errCode: -502001, errMsg: 'secret text' });
  const failure = await failureOf(storeStep(Promise.reject(error)));
  expect(failure).toMatchObject({ message: 'STORAGE_FAILED', cause: error });
  expect(failure).toHaveProperty('details', { codeSpent: false, errcode: -502001, cause: error });
});

test.each([[{ errCode: '-502001' }], [{ errCode: undefined }], [new Error('no number')], ['text'], [null]])(
  'has no number for %p',
  async (error) => {
    // The SDK rejects with whatever it has.
    const rejected = Promise.resolve().then(() => {
      throw error as Error;
    });
    const failure = await failureOf(storeStep(rejected));
    expect(failure).toHaveProperty('details', { codeSpent: false, cause: error });
    expect(failure).not.toHaveProperty('details.errcode');
  },
);
