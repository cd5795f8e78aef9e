import { parseMultipart } from './multipart';

const body = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'), 'latin1');

test('reads each part by its name, byte by byte', () => {
  const parts = parseMultipart(
    'multipart/form-data; boundary=--xyz',
    body(
      '----xyz',
      'Content-Disposition: form-data; name="action"',
      '',
      'wx.openApi',
      '----xyz',
      'Content-Disposition: form-data; name="requestData"',
      'Content-Type: application/octet-stream',
      '',
      '\x00\xff\r\n\r\n\x01',
      '----xyz--',
      '',
    ),
  );
  expect([...(parts ?? [])]).toEqual([
    ['action', Buffer.from('wx.openApi')],
    ['requestData', Buffer.from([0x00, 0xff, 0x0d, 0x0a, 0x0d, 0x0a, 0x01])],
  ]);
});

test('finds no part in a body that breaks off', () => {
  const cut = body('----xyz', 'Content-Disposition: form-data; name="action"', '', 'wx.op');
  expect(parseMultipart('multipart/form-data; boundary=--xyz', cut)?.size).toBe(0);
});

test('leaves other types alone', () => {
  expect(parseMultipart('application/json', Buffer.from('{}'))).toBeUndefined();
});
