import { logToConsole } from './logger';

test('an entry is printed as one line of JSON', () => {
  const print = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  logToConsole({ action: 'book', error: 'UNAVAILABLE', errcode: -501001 });
  expect(print.mock.calls).toEqual([['{"action":"book","error":"UNAVAILABLE","errcode":-501001}']]);
  print.mockRestore();
});
