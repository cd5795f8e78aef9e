import { attemptOf, createStoreWorld, IN_TIME } from './testing/store-world';

test('an instance remembers 10,000 people and spares them the insert; the next one makes it start over', async () => {
  const attempts = ['a', 'b', 'c'].map((code) => attemptOf(code));
  const { store, trips } = createStoreWorld({
    records: Array.from({ length: 10_001 }, (_, person) => ({ _id: `o${person}`, attempts })),
    around: (operation, run) => (operation === 'update' ? { stats: { updated: 0 } } : run()),
  });
  const lookUp = async (count: number): Promise<void> => {
    for (let person = 0; person < count; person += 1) await store.find(`o${person}`);
  };
  const tripsFor = async (openid: string): Promise<readonly string[]> => {
    trips.splice(0);
    await store.reserve(openid, attemptOf('d'), IN_TIME);
    return [...trips];
  };
  await lookUp(10_000);
  await expect(tripsFor('o0')).resolves.toEqual(['update', 'get']);
  await lookUp(10_001);
  await expect(tripsFor('o0')).resolves.toEqual(['update', 'add', 'get']);
});
