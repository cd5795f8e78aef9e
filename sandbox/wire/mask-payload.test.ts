import { maskPayload } from './mask-payload';

test('masks values under confidential keys at any depth, also by their names on the wire', () => {
  const masked = maskPayload({
    realName: '张三',
    inner: [{ cred_id: '990101199003070015', access_token: 'abc' }],
    userInfo: { openId: 'oPerson' },
    shown: 'stays',
  });
  expect(masked).toEqual({
    realName: '张***(2)',
    inner: [{ cred_id: '9***(18)', access_token: 'a***(3)' }],
    userInfo: { openId: 'o***(7)' },
    shown: 'stays',
  });
});

test('masks fields of an update that are named by their path', () => {
  expect(maskPayload({ $set: { 'attempts.0.code': 'secret', _id: 'oPerson' } })).toEqual({
    $set: { 'attempts.0.code': 's***(6)', _id: 'o***(7)' },
  });
});

test('masks each text of a list under a confidential key', () => {
  expect(maskPayload({ insertedIds: ['oPerson', 1], code: [{ code: 'xyz' }] })).toEqual({
    insertedIds: ['o***(7)', 1],
    code: [{ code: 'x***(3)' }],
  });
});

test('shows error codes, which stand under the same key as one-time codes', () => {
  expect(maskPayload({ error: { code: 'CODE_USED' }, code: 'CoDe' })).toEqual({
    error: { code: 'CODE_USED' },
    code: 'C***(4)',
  });
});

test('masks a Latin name in capitals, although it looks like an error code', () => {
  expect(maskPayload({ realName: 'ANNA' })).toEqual({ realName: 'A***(4)' });
});
