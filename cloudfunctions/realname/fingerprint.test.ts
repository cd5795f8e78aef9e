import type { Code, CredId, RealName } from '../../contract';
import { createMarks, hashOpenid, subjectOf } from './fingerprint';
import type { Secret } from './secret';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345' as Secret;
const OTHER_SECRET = '543210zyxwvutsrqponmlkjihgfedcba' as Secret;
const CODE = 'abc' as Code;
const NAME = '张三' as RealName;
const CRED_ID = '11010519491231002X' as CredId;

describe.each([
  ['without a secret', undefined],
  ['with a secret', SECRET],
])('marks %s', (_, secret) => {
  const marks = createMarks(secret);
  const input = (code: string, name: string, credId: string) =>
    marks.input(code as Code, name as RealName, credId as CredId);

  test('contain nothing of the input', () => {
    for (const mark of [marks.code('oPerson', CODE), marks.input(CODE, NAME, CRED_ID)]) {
      expect(mark).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('are the same for the same input on every instance', () => {
    expect(createMarks(secret).code('oPerson', CODE)).toBe(marks.code('oPerson', CODE));
    expect(createMarks(secret).input(CODE, NAME, CRED_ID)).toBe(marks.input(CODE, NAME, CRED_ID));
  });

  test('of one code differ between two people', () => {
    expect(marks.code('oOther', CODE)).not.toBe(marks.code('oPerson', CODE));
    expect(marks.code('oPersona', 'bc' as Code)).not.toBe(marks.code('oPerson', CODE));
  });

  test('differ after any change of code, name or ID number', () => {
    const asked = input('abc', '张三', CRED_ID);
    expect(input('abd', '张三', CRED_ID)).not.toBe(asked);
    expect(input('abc', '张四', CRED_ID)).not.toBe(asked);
    expect(input('abc', '张三', '440524188001010014')).not.toBe(asked);
  });
});

test('with a secret, marks differ from those without, even if the code is known', () => {
  const [none, one, other] = [undefined, SECRET, OTHER_SECRET].map(createMarks);
  const all = [none, one, other].flatMap((marks) => [marks?.code('oPerson', CODE), marks?.input(CODE, NAME, CRED_ID)]);
  expect(new Set(all).size).toBe(6);
});

test('the mark of an ID number is its HMAC, which a business can compute as well', () => {
  // printf 11010519491231002X | openssl dgst -sha256 -hmac abcdefghijklmnopqrstuvwxyz012345
  expect(subjectOf(CRED_ID, SECRET)).toBe('c0fc970f19f394f276bd971941650ac8015b71644aa317a060ac9cdd48e1d84d');
});

test('the hash of an openid in the log has 12 hex digits', () => {
  expect(hashOpenid('oPerson')).toMatch(/^[0-9a-f]{12}$/);
  expect(hashOpenid('oOther')).not.toBe(hashOpenid('oPerson'));
});
