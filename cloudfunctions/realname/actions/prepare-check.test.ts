import { parseRequest } from '../../../contract';
import { MADE_UP, prepareCheck } from './prepare-check';

const WHO = { openid: 'oPerson', appid: 'wxApp' };

test('preparing warms the transport for the person and asks WeChat nothing', async () => {
  const transport = { ask: jest.fn(), warm: jest.fn(() => Promise.resolve()) };
  await prepareCheck({ transport, who: WHO, now: () => 0 });
  expect(transport.warm).toHaveBeenCalledWith(WHO);
  expect(transport.ask).not.toHaveBeenCalled();
});

test('the made-up request follows every rule, so that reading it runs all of them', () => {
  expect(parseRequest(MADE_UP, new Date('2026-03-01'))).toMatchObject({ ok: true });
});
