import { isTimer } from './timer';

/** The event as the platform sends it. */
const EVENT = { Type: 'Timer', TriggerName: 'tidy', Time: '2026-03-01T03:30:00Z', Message: '' };

test.each([
  ['the timer', { SOURCE: 'wx_trigger' }],
  ['the timer, last of a chain', { SOURCE: 'wx_devtools,wx_trigger' }],
  ['a platform that names nobody', {}],
  ['a platform that names nobody, in an empty text', { SOURCE: '', OPENID: '' }],
])('a timer event from %s is the timer', (_, context) => {
  expect(isTimer(EVENT, context)).toBe(true);
});

test.each([
  ['a person', { OPENID: 'oPerson', SOURCE: 'wx_client' }],
  ['a person, who would even be the timer', { OPENID: 'oPerson', SOURCE: 'wx_trigger' }],
  ['a person of digits alone', { OPENID: 0 }],
  ['a mini-program that shares the environment', { SOURCE: 'wx_client' }],
  ['somebody of a mini-program that shares the environment', { FROM_OPENID: 'oOther' }],
  ['a back end', { SOURCE: 'wx_http' }],
  ['DevTools', { SOURCE: 'wx_devtools' }],
  ['a function that the timer called', { SOURCE: 'wx_trigger,scf' }],
  ['a function that a person called', { SOURCE: 'wx_client,scf' }],
  ['something new', { SOURCE: 'not_wx_trigger' }],
])('a timer event from %s is not the timer', (_, context) => {
  expect(isTimer(EVENT, context)).toBe(false);
});

test.each([{ userInfo: {} }, { tcbContext: {} }])(
  'an event with %j, which the platform adds for clients, is not the timer',
  (added) => {
    expect(isTimer({ ...EVENT, ...added }, {})).toBe(false);
  },
);

test.each([null, 'Timer', [], {}, { Type: 'timer' }, { action: 'status' }])(
  'the event %j is not the timer',
  (event) => {
    expect(isTimer(event, { SOURCE: 'wx_trigger' })).toBe(false);
  },
);
