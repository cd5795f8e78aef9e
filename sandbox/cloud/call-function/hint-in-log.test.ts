import { hintInLog } from './hint-in-log';

const LOG = [
  'plain text about r-1',
  '{"requestId":"r-1","hint":"Apply for it."}',
  '{"requestId":"r-2","ms":{}}',
  '{"requestId":"r-3","hint":7}',
  '{"requestId":"r-4" broken',
  '{"requestId":"r-5","hint":"Apply for it.","hintZh":"请申请。"}',
];

test.each([
  ['r-1', 'Apply for it.'],
  ['r-2', undefined],
  ['r-3', undefined],
  ['r-4', undefined],
  ['r-5', '请申请。 Apply for it.'],
  ['r-9', undefined],
])('the log advises on %s: %p', (requestId, hint) => {
  expect(hintInLog(LOG, requestId)).toBe(hint);
});
