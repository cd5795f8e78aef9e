import { parseRequest } from '../../contract';
import { createPreparation, MADE_UP } from './preparation';

const WHO = { openid: 'oPerson', appid: 'wxApp' };

function setUp() {
  const transport = { ask: jest.fn(), warm: jest.fn(() => Promise.resolve()) };
  const receipts = { add: jest.fn(), prepare: jest.fn(() => Promise.resolve()) };
  return { transport, receipts, prepare: createPreparation({ transport, receipts, now: () => 0 }) };
}

test('warms the transport for the person, and the receipts', async () => {
  const { transport, receipts, prepare } = setUp();
  await prepare(WHO);
  expect(transport.warm).toHaveBeenCalledWith(WHO);
  expect(receipts.prepare).toHaveBeenCalledTimes(1);
});

test('asks nobody anything', async () => {
  const { transport, receipts, prepare } = setUp();
  await prepare(WHO);
  expect(transport.ask).not.toHaveBeenCalled();
  expect(receipts.add).not.toHaveBeenCalled();
});

test('reads a request that holds to every rule, so that each is compiled', () => {
  expect(parseRequest(MADE_UP, new Date('2026-03-01'))).toMatchObject({ ok: true });
});
