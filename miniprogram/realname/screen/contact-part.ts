import type { Institution } from '../institution';
import { TEXTS } from '../texts';
import type { ContactPart } from './screen';

export function contactPart({ name, telephone, hours, counter }: Institution): ContactPart {
  return {
    heading: name,
    rows: [
      { label: TEXTS.contact.call, text: telephone, note: hours, deed: 'call' },
      { label: TEXTS.contact.counter, text: counter, note: '' },
    ],
  };
}
