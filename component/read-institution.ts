import { isRecord, isText } from '../contract/parsed';
import type { Institution } from '../miniprogram/realname/institution';

const FIELDS = ['name', 'telephone', 'hours', 'counter', 'purpose'] as const;

/** Reads what a host gave. What is missing is said, and seen on the page, before any person sees it. */
export function readInstitution(input: unknown, complain: (words: string) => void): Institution {
  const given = isRecord(input) ? input : {};
  const isGiven = (field: (typeof FIELDS)[number]): boolean => isText(given[field]) && given[field] !== '';
  const missing = FIELDS.filter((field) => !isGiven(field));
  if (missing.length > 0) {
    complain(
      `institution 缺少 ${missing.join('、')}：请在 settings.js 或组件的 institution 属性里填写。` +
        ` institution lacks ${missing.join(', ')}: fill it in, in settings.js or in the property of the component.`,
    );
  }
  const read = (field: (typeof FIELDS)[number]): string => (isGiven(field) ? String(given[field]) : '（未填写）');
  return {
    name: read('name'),
    telephone: read('telephone'),
    hours: read('hours'),
    counter: read('counter'),
    purpose: read('purpose'),
  };
}
