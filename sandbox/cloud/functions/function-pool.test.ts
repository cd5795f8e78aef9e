import { FunctionPool } from './function-pool';

interface FakeWorker {
  readonly id: number;
  isAlive: boolean;
}

function setUp(size: number) {
  const created: FakeWorker[] = [];
  const pool = new FunctionPool<FakeWorker>(size, () => {
    const worker = { id: created.length + 1, isAlive: true };
    created.push(worker);
    return Promise.resolve(worker);
  });
  return { pool, created };
}

/** A job that ends when told to. */
function openJob() {
  const control = { end: (): void => undefined };
  const ended = new Promise<void>((resolve) => {
    control.end = resolve;
  });
  return {
    job: (worker: FakeWorker) => ended.then(() => worker.id),
    end: () => {
      control.end();
    },
  };
}

test('lends the same worker again', async () => {
  const { pool } = setUp(3);
  expect([await pool.use(({ id }) => Promise.resolve(id)), await pool.use(({ id }) => Promise.resolve(id))]).toEqual([
    1, 1,
  ]);
});

test('lets callers wait in line when every worker is busy', async () => {
  const { pool, created } = setUp(2);
  const [first, second] = [openJob(), openJob()];
  const order: string[] = [];
  const calls = [
    pool.use(first.job),
    pool.use(second.job),
    pool.use(({ id }) => Promise.resolve(order.push(`third on ${id}`))),
    pool.use(({ id }) => Promise.resolve(order.push(`fourth on ${id}`))),
  ];
  second.end();
  await Promise.all(calls.slice(1));
  expect(order).toEqual(['third on 2', 'fourth on 2']);
  expect(created).toHaveLength(2);
  first.end();
  expect(await calls[0]).toBe(1);
});

test('replaces a worker that died', async () => {
  const { pool, created } = setUp(1);
  await pool.use((worker) => {
    worker.isAlive = false;
    return Promise.resolve();
  });
  expect(await pool.use(({ id }) => Promise.resolve(id))).toBe(2);
  expect(pool.all).toEqual([created[1]]);
});

test('replaces a worker that died while it was idle', async () => {
  const { pool, created } = setUp(1);
  await pool.use(() => Promise.resolve());
  created.forEach((worker) => {
    worker.isAlive = false;
  });
  expect(await pool.use(({ id }) => Promise.resolve(id))).toBe(2);
});

test('a job that fails gives its place and its worker back', async () => {
  const { pool } = setUp(1);
  await expect(pool.use(() => Promise.reject(new Error('job failed')))).rejects.toThrow('job failed');
  expect(await pool.use(({ id }) => Promise.resolve(id))).toBe(1);
});
