import type { Screen } from './screen';

/** The ids that drawings give to what may have to be brought into sight. */
export type ScrollTarget = 'top' | 'realName' | 'credId' | 'consent' | 'help';

const focused = ({ form }: Screen): ScrollTarget | undefined => {
  if (form === undefined) return undefined;
  return form.consent.isFocused ? 'consent' : form.fields.find(({ isFocused }) => isFocused)?.name;
};

const isHelpOpen = ({ form }: Screen): boolean => form?.help.isOpen === true;

/** Where the page has to scroll after a change: to the field in question, or to what there is to read. */
export function scrollTarget(before: Screen, now: Screen): ScrollTarget | undefined {
  const target = focused(now);
  if (target !== undefined) return target === focused(before) ? undefined : target;
  // Its answers would be under the bar.
  if (isHelpOpen(now) && !isHelpOpen(before)) return 'help';
  const isNoticeNew = now.notice !== undefined && now.notice.heading !== before.notice?.heading;
  return isNoticeNew || now.title !== before.title ? 'top' : undefined;
}
