import { quoteOf, type Code, type CredId, type RealName } from '../../contract';
import { numberedHint, operatorHint, quotingHint } from '../operator-hint';
import type { Secret } from './config';
import { logToConsole, type LogEntry } from './logger';
import type { RequestId } from './request-id';
import type { AccessToken } from './upstream/access-token';

test('an entry is printed as one line of JSON, with the version of the build', () => {
  const printed = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const requestId = 'request-1' as RequestId;
  const entry: LogEntry = { requestId, quote: quoteOf(requestId), action: 'status', ms: { total: 1 } };
  logToConsole(entry);
  expect(printed.mock.calls).toEqual([
    [`{"requestId":"request-1","quote":"A7636MKM","action":"status","ms":{"total":1},"version":"${REALNAME_VERSION}"}`],
  ]);
  printed.mockRestore();
});

test('a warning is printed as such, so that the platform shows it as one', () => {
  const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const requestId = 'request-1' as RequestId;
  logToConsole({ requestId, quote: quoteOf(requestId), action: 'tidy', level: 'warn', ms: {} });
  expect(printed.mock.calls).toEqual([[expect.stringContaining('"level":"warn"')]]);
  printed.mockRestore();
});

test('confidential values do not compile as fields of a log line', () => {
  const requestId = 'request-1' as RequestId;
  const base = { requestId, quote: quoteOf(requestId), action: 'check', ms: {} } as const;
  const [name, credId, code] = ['张三' as RealName, '990101199001010011' as CredId, 'code' as Code];
  const [token, secret, text] = ['token' as AccessToken, 'secret' as Secret, JSON.stringify('text')];
  const lines: LogEntry[] = [
    // @ts-expect-error a name is no outcome
    { ...base, outcome: name },
    // @ts-expect-error an ID number is no mark of an openid
    { ...base, openid: credId },
    // @ts-expect-error a code is no rid
    { ...base, rid: code },
    // @ts-expect-error a token is no request id
    { ...base, requestId: token },
    // @ts-expect-error a secret is no transport
    { ...base, transport: secret },
    // @ts-expect-error a hint is written in the source
    { ...base, hint: text },
    // @ts-expect-error also in Chinese
    { ...base, hintZh: text },
    // @ts-expect-error nor is it made of a variable
    { ...base, hint: operatorHint({ zh: '', en: text }).en },
    // @ts-expect-error in neither language
    { ...base, hint: operatorHint({ zh: text, en: '' }).en },
    // @ts-expect-error nor of a template around one
    { ...base, hint: operatorHint({ zh: '', en: `Look at ${text}.` }).en },
    // @ts-expect-error nor of a name
    { ...base, hint: operatorHint({ zh: name, en: '' }).en },
    // @ts-expect-error nor of a template around a name
    { ...base, hint: operatorHint({ zh: `看${name}。`, en: '' }).en },
    // @ts-expect-error nor does a number open the way
    { ...base, hint: numberedHint({ zh: '', en: `Look at ${credId}` }, 40066).en },
    // @ts-expect-error a name is no quote
    { ...base, quote: name },
    // @ts-expect-error nor is what was found anything but numbers and words of the platform
    { ...base, hint: quotingHint({ zh: '', en: '' }, name).en },
    // @ts-expect-error and there is no other place for a text
    { ...base, message: text },
  ];
  expect(lines).toHaveLength(16);
});
