import { confirmForget } from './confirm-forget';

type Api = Parameters<typeof confirmForget>[0];
type Callbacks = Readonly<Record<'success' | 'fail', (answer?: unknown) => unknown>>;

test.each<[string, boolean, (callbacks: Callbacks) => unknown]>([
  ['confirms', true, ({ success }) => success({ confirm: true, cancel: false })],
  ['does not confirm', false, ({ success }) => success({ confirm: false, cancel: true })],
  ['answers in a way that is no clear yes', false, ({ success }) => success({ confirm: 'true' })],
  ['answers without a word', false, ({ success }) => setImmediate(success)],
  ['cannot be asked', false, ({ fail }) => fail()],
  [
    'has a phone without the question',
    false,
    () => {
      throw new Error('not supported');
    },
  ],
])('who %s: %s', async (_, confirmed, answer) => {
  const api = { showModal: (options: unknown) => answer(options as Callbacks) } as unknown as Api;
  await expect(confirmForget(api)).resolves.toBe(confirmed);
});
