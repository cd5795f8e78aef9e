import { createDelivery } from './delivery';

test('a question may be read from when it is sent until it is known that it was not', () => {
  const delivery = createDelivery(() => undefined);
  expect(delivery.mayBeRead()).toBe(false);
  delivery.sent();
  expect(delivery.mayBeRead()).toBe(true);
  delivery.unread();
  expect(delivery.mayBeRead()).toBe(false);
});

test('tells each transport that takes the question', () => {
  const taken: string[] = [];
  const delivery = createDelivery((transport) => taken.push(transport));
  delivery.takenBy('openapi');
  delivery.takenBy('https');
  expect(taken).toEqual(['openapi', 'https']);
});
