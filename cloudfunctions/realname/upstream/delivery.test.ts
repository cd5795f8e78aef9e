import { createDelivery } from './delivery';

test('a question may be read once it is sent, until it is reported as unread', () => {
  const delivery = createDelivery(() => undefined);
  expect(delivery.mayBeRead()).toBe(false);
  delivery.sent();
  expect(delivery.mayBeRead()).toBe(true);
  delivery.unread();
  expect(delivery.mayBeRead()).toBe(false);
});

test('each transport that takes the question is reported', () => {
  const taken: string[] = [];
  const delivery = createDelivery((transport) => taken.push(transport));
  delivery.takenBy('openapi');
  delivery.takenBy('https');
  expect(taken).toEqual(['openapi', 'https']);
});
