import type { Model } from '../states/model';
import { SITUATIONS } from '../testing/situations';
import { TEXTS } from '../texts';
import type { Screen } from './screen';
import { screenOf } from './screen-of';
import type { Setting } from './setting';

const INSTITUTION = {
  name: '样例医院',
  telephone: '000-00000000',
  hours: '8:00–17:30',
  counter: '一楼窗口',
  purpose: '挂号要实名。',
};
const SETTING: Setting = {
  institution: INSTITUTION,
  continueText: '继续挂号',
  canLeave: true,
  hasWechatPrivacy: true,
};

function draw(situation: string, change: Partial<Setting> = {}): Screen {
  const model: Model | undefined = SITUATIONS[situation];
  if (model === undefined) throw new Error(`There is no situation "${situation}".`);
  return screenOf(model, { ...SETTING, ...change });
}
const barOf = (situation: string, change: Partial<Setting> = {}): readonly (string | undefined)[] => {
  const { bar } = draw(situation, change);
  return [bar?.main?.deed, bar?.other?.deed];
};

test.each([
  ['empty form', 'submit', undefined],
  ['form filled in', 'submit', undefined],
  ['at City Services', undefined, 'cancel'],
  ['being checked', undefined, undefined],
  ['being checked for 8 seconds', undefined, 'leave_waiting'],
  ['verified', 'go_on', undefined],
  ['another outcome', 'restart', undefined],
  ['out of service', 'call', 'leave'],
])('%s: the bar offers %s, and beside it %s', (situation, main, other) => {
  expect(barOf(situation)).toEqual([main, other]);
});

test('where there is no page to go back to, nothing leads back', () => {
  expect(barOf('verified', { canLeave: false })).toEqual([undefined, undefined]);
  expect(barOf('out of service', { canLeave: false })).toEqual(['call', undefined]);
});

test('a result is small print but for one main button: redo and delete after a match, only delete otherwise', () => {
  const deedsOf = (situation: string): unknown => draw(situation).links?.map(({ deed }) => deed);
  expect(deedsOf('verified')).toEqual(['restart', 'erase']);
  expect(deedsOf('another outcome')).toEqual(['erase']);
});

test('while a result is being erased, nothing of it can be tapped again', () => {
  const { links, bar } = draw('being erased');
  expect(links?.at(-1)).toMatchObject({ deed: 'erase', isDanger: true, isBusy: true });
  expect(bar?.main?.isBusy).toBe(true);
});

test('only a match is good, and goes without the telephone', () => {
  expect(draw('verified')).toMatchObject({ result: { isGood: true, mark: '✓' } });
  expect(draw('verified').contact).toBeUndefined();
  expect(draw('another outcome')).toMatchObject({
    result: { isGood: false, mark: '!' },
    contact: { heading: '样例医院' },
  });
});

test('the telephone and the counter stand on a screen once, with hours that are not broken', () => {
  const rows = [
    { label: TEXTS.contact.call, text: '000-00000000', note: '8:00\u2060–\u206017:30', deed: 'call' },
    { label: TEXTS.contact.counter, text: '一楼窗口', note: '' },
  ];
  expect(draw('empty form').contact?.rows).toEqual(rows);
  for (const [name, model] of Object.entries(SITUATIONS)) {
    const { contact, notice } = screenOf(model, SETTING);
    expect([name, contact !== undefined && notice?.contact !== undefined]).toEqual([name, false]);
  }
  expect(draw('out of service').contact?.rows).toEqual(rows);
});

test('steps and reasons leave once something has happened', () => {
  expect(draw('empty form')).toMatchObject({
    steps: TEXTS.steps,
    lead: ['挂号要实名。', TEXTS.lead, TEXTS.onlyYourself],
  });
  expect(draw('form filled in').steps).toBeUndefined();
  expect(draw('form filled in').lead).toEqual([TEXTS.onlyYourself]);
});

test('who has an authorisation that is still good is told that no second way is needed', () => {
  expect(draw('form with an authorisation that is still good').bar).toEqual({
    main: { deed: 'submit', text: TEXTS.askAgain },
    hint: TEXTS.askAgainHint,
  });
});

test('a result that is found meanwhile is a button, and hides no notice', () => {
  expect(draw('form with a result on offer').notice?.button).toEqual({ deed: 'take_offer', text: TEXTS.view });
});

test("WeChat's own privacy text is linked where the phone can show it", () => {
  const deedsIn = (change: Partial<Setting>): unknown =>
    draw('empty form', change).form?.consent.parts.flatMap(({ deed }) => deed ?? []);
  expect(deedsIn({})).toEqual(['open_privacy', 'open_wechat_privacy']);
  expect(deedsIn({ hasWechatPrivacy: false })).toEqual(['open_privacy']);
});

test('only a field with something in it can be emptied, and says what it empties', () => {
  const clearsOf = (situation: string): unknown =>
    draw(situation).form?.fields.map(({ clear, clearLabel }) => [clear, clearLabel]);
  expect(clearsOf('empty form')).toEqual([
    ['', `${TEXTS.clear}姓名`],
    ['', `${TEXTS.clear}身份证号`],
  ]);
  expect(clearsOf('form filled in')).toEqual([
    [TEXTS.clear, `${TEXTS.clear}姓名`],
    [TEXTS.clear, `${TEXTS.clear}身份证号`],
  ]);
});
