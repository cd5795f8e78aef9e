import { ERROR_CATALOGUE } from '../../contract/error-catalogue';
import { REFUSED_NAMES } from '../../contract/testing/typed-names';
import { REFUSED_NUMBERS } from '../../contract/testing/typed-numbers';
import { unreachable } from './wechat/call-realname';
import { NOTICES, noticeOf } from './notice';
import { OUTCOME_TEXTS } from './outcome-texts';
import { COMMON_CHARACTERS } from './testing/common-characters';
import { TEXTS } from './texts';

/** Every text within a value, with the way to it. */
function textsIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => textsIn(each, `${path}.${name}`));
}

const KINDS = ['network', 'cloud', 'not_answered_in_time', 'unknown'] as const;
const ALL = [
  ...textsIn(TEXTS, 'TEXTS'),
  ...textsIn(
    Object.values(OUTCOME_TEXTS).map(({ heading, texts, again, problems }) => ({ heading, texts, again, problems })),
    'OUTCOME_TEXTS',
  ),
  ...textsIn(
    Object.values(NOTICES).map(({ heading, text }) => ({ heading, text })),
    'NOTICES',
  ),
  ...textsIn(
    KINDS.map((kind) => noticeOf(unreachable({ kind }).error)).map(({ heading, text }) => ({ heading, text })),
    'UNREACHABLE',
  ),
  ...textsIn(
    Object.values(ERROR_CATALOGUE).map(({ message }) => message),
    'ERROR_CATALOGUE',
  ),
  ...textsIn(
    [...REFUSED_NAMES, ...REFUSED_NUMBERS].map(([, problem]) => problem),
    'problems',
  ),
];

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

test.each(ALL)('%s is in the 3,000 most used characters: %s', (_path, text) => {
  expect(Array.from(text).filter((character) => isHan(character) && !COMMON_CHARACTERS.has(character))).toEqual([]);
});

/** One breath at a counter. */
const LONGEST_SENTENCE = 44;

test.each(ALL)('%s has no sentence that is too long to be said at once: %s', (_path, text) => {
  const longest = text.split(/[。？]/).map((sentence) => Array.from(sentence).length);
  expect(Math.max(...longest)).toBeLessThanOrEqual(LONGEST_SENTENCE);
});

const HEADINGS = ALL.filter(([path]) => /(heading|title|again)$/.test(path));

test.each(HEADINGS)('the heading %s fits on a line of a small phone: %s', (_path, text) => {
  expect(Array.from(text).length).toBeLessThanOrEqual(13);
});

/** What nobody says at a counter. */
const JARGON = /系统|异常|接口|请求|参数|服务器|用户|无效|非法|失败|授权码|code|错误码/i;

test.each(ALL.filter(([path]) => path !== 'TEXTS.consent.wechat'))('%s has no jargon: %s', (_path, text) => {
  expect(text).not.toMatch(JARGON);
});
