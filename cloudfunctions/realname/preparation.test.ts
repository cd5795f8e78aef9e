import { parseRequest } from '../../contract';
import { createPreparation, MADE_UP } from './preparation';

const WHO = { openid: 'oPerson', appid: 'wxApp' };

test('warms the transport for the person, and asks nothing', async () => {
  const transport = { ask: jest.fn(), warm: jest.fn(() => Promise.resolve()) };
  await createPreparation({ transport, now: () => 0 })(WHO);
  expect(transport.warm).toHaveBeenCalledWith(WHO);
  expect(transport.ask).not.toHaveBeenCalled();
});

test('reads a request that holds to every rule, so that each is compiled', () => {
  expect(parseRequest(MADE_UP, new Date('2026-03-01'))).toMatchObject({ ok: true });
});
