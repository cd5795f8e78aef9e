import { isUnknown } from './characters/kinds';
import { refuse, type Parsed } from './parsed';

/**
 * Says which character cannot be in a name. Only its place is told: the text travels in an answer, which platforms log.
 * @param place from 1, as the person counts: blanks and what is invisible left out
 */
export function refuseCharacter(character: string, place: number): Parsed<never> {
  const which = `姓名第 ${place} 个字`;
  if (/^[0-9]$/.test(character)) return refuse(`${which}是数字，请对照身份证修改`);
  if (isUnknown(character)) return refuse(`${which}显示不出来，请换个输入法重新输入`);
  return refuse(`${which}不能用，请对照身份证修改`);
}

/** The name contains pinyin that should have been converted to Chinese characters. */
export const refusePinyin = (): Parsed<never> => refuse('姓名里还有拼音，请选成汉字');
