import { logToConsole, type LogEntry } from './logger';
import type { RequestId } from './request-id';

test('prints one line of JSON', () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const entry: LogEntry = { requestId: 'request-1' as RequestId, action: 'status', ms: { total: 1 } };
  logToConsole(entry);
  expect(printed.mock.calls).toEqual([['{"requestId":"request-1","action":"status","ms":{"total":1}}']]);
  printed.mockRestore();
});
