import { launched } from './testing/fake-phone';

test('listeners hear of each change until they end their subscription, and the model stays the same between', async () => {
  const phone = await launched();
  const listener = jest.fn();
  const unsubscribe = phone.check.subscribe(listener);
  expect(phone.check.getModel()).toBe(phone.check.getModel());
  phone.fillIn({ realName: '张' });
  expect(listener).toHaveBeenCalledTimes(1);
  unsubscribe();
  phone.fillIn({ realName: '张测' });
  expect(listener).toHaveBeenCalledTimes(1);
});
