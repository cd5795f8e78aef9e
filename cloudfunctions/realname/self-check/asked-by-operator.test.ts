import { isAskedByOperator } from './asked-by-operator';

const EVENT = { action: 'selfcheck' };

test.each(['wx_devtools', 'wx_http', 'wx_trigger', 'wx_http,scf', 'wx_devtools,scf,scf'])(
  'a self-check from %s is an operator’s',
  (SOURCE) => {
    expect(isAskedByOperator(EVENT, { SOURCE, OPENID: '' })).toBe(true);
  },
);

test.each([
  ['a person', { OPENID: 'oPerson', SOURCE: 'wx_client' }],
  ['a person, whatever the chain says', { OPENID: 'oPerson', SOURCE: 'wx_http' }],
  ['a person of digits alone', { OPENID: 0, SOURCE: 'wx_http' }],
  ['somebody of a mini-program that shares the environment', { FROM_OPENID: 'oOther', SOURCE: 'wx_http' }],
  ['a mini-program without a person', { SOURCE: 'wx_client' }],
  ['a function that a person called', { SOURCE: 'wx_client,scf' }],
  ['a chain with an operator at its end only', { SOURCE: 'wx_client,wx_http' }],
  ['a chain with something else in it', { SOURCE: 'wx_http,wx_client' }],
  ['a function of which the first caller is not known', { SOURCE: 'scf' }],
  ['something new', { SOURCE: 'wx_http2' }],
  ['a platform that names nobody', {}],
  ['a platform that names nobody, in an empty text', { SOURCE: '' }],
])('a self-check from %s is not an operator’s', (_, caller) => {
  expect(isAskedByOperator(EVENT, caller)).toBe(false);
});

test.each([null, 'selfcheck', [], {}, { action: 'status' }, { action: 'SELFCHECK' }])(
  'the event %j is no self-check',
  (event) => {
    expect(isAskedByOperator(event, { SOURCE: 'wx_http' })).toBe(false);
  },
);
