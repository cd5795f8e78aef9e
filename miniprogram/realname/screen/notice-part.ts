import type { Notice } from '../notice';
import { TEXTS } from '../texts';
import { contactPart } from './contact-part';
import type { NoticePart } from './screen';
import type { Setting } from './setting';

const MARKS = { success: '✓', info: 'i', warning: '!' } as const;

const { label, copy } = TEXTS.quote;

/** Character by character: `7 K 4 …`. As one word nobody could write it down. */
const spoken = (quote: string): string => quote.split('').join(' ');

export function noticePart(
  { tone, heading, text, quote, isForTheCounter }: Notice,
  { institution }: Setting,
): NoticePart {
  return {
    tone,
    mark: MARKS[tone],
    heading,
    text,
    ...(quote === undefined ? {} : { quote: { label, text: quote, spoken: spoken(quote), copy } }),
    ...(isForTheCounter === true ? { contact: contactPart(institution) } : {}),
  };
}
