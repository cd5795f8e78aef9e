import { PROBE_DIST } from '../../sandbox/testing/probe';
import { startFunctionClient } from './function-client';

/** What a function does with an ID number that it got, and where that shows. */
const LEAKS = [
  ['an answer', '({ event }) => event.credId'],
  ['an answer', '({ event }) => { throw new Error(Buffer.from(event.credId).toString("base64")); }'],
  ['the log', '({ event }) => { console.log(event.credId.slice(0, 17)); }'],
  ['a request to the database', '({ db, event }) => db.collection("people").where({ _id: event.credId }).get()'],
] as const;

test.each(LEAKS)('what shows in %s fails the test, which says so: %s', async (where, script) => {
  const client = await startFunctionClient({ distDir: PROBE_DIST });
  const { credId } = client.newPerson();
  await client.sandbox.invoke({ name: 'probe', event: { script, credId } });
  await expect(client.close()).rejects.toThrow(`Confidential values showed in ${where}: 1.`);
});

test('an answer that was lost on its way is searched, too', async () => {
  const client = await startFunctionClient({ distDir: PROBE_DIST, faultFor: () => 'reset_after_read' });
  const { credId, openid } = client.newPerson();
  const data = { script: '({ event }) => event.credId', credId };
  await expect(client.sandbox.callFunction({ name: 'probe', data, openid })).rejects.toHaveProperty('errCode');
  await expect(client.close()).rejects.toThrow('showed in an answer');
});

test('what does not show fails nothing', async () => {
  const client = await startFunctionClient({ distDir: PROBE_DIST });
  const { credId } = client.newPerson();
  await client.sandbox.invoke({ name: 'probe', event: { script: '({ event }) => event.credId.length', credId } });
  await client.close();
});
