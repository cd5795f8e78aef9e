import type { Institution } from '../institution';
import { TEXTS } from '../texts';
import type { ContactPart } from './screen';

/** No line ends between two times, as in 8:00–17:30: U+2060 allows no break. */
const inOnePiece = (hours: string): string => hours.replace(/[-–—~～至]/g, '\u2060$&\u2060');

export function contactPart({ name, telephone, hours, counter }: Institution): ContactPart {
  return {
    heading: name,
    rows: [
      { label: TEXTS.contact.call, text: telephone, note: inOnePiece(hours), deed: 'call' },
      { label: TEXTS.contact.counter, text: counter, note: '' },
    ],
  };
}
