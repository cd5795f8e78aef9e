import type { Screen } from './screen';

/** The ids that drawings give to what may have to be brought into sight. */
export type ScrollTarget = 'top' | 'realName' | 'credId' | 'consent';

const focused = ({ form }: Screen): ScrollTarget | undefined => {
  if (form === undefined) return undefined;
  return form.consent.isFocused ? 'consent' : form.fields.find(({ isFocused }) => isFocused)?.name;
};

/** Where the page has to scroll after a change: to the field in question, or up to what there is to read. */
export function scrollTarget(before: Screen, now: Screen): ScrollTarget | undefined {
  const target = focused(now);
  if (target !== undefined) return target === focused(before) ? undefined : target;
  const isNoticeNew = now.notice !== undefined && now.notice.heading !== before.notice?.heading;
  return isNoticeNew || now.title !== before.title ? 'top' : undefined;
}
