import { OUTCOME_TEXTS } from '../outcome-texts';
import type { Done } from '../states/model';
import { TEXTS } from '../texts';
import { contactPart } from './contact-part';
import { formatTime } from './format-time';
import { noticePart } from './notice-part';
import type { BarPart, Button, Screen } from './screen';
import type { Setting } from './setting';

const FORGET = { deed: 'erase', text: TEXTS.result.forget, isDanger: true } as const;

/** After `verified` the business goes on; after all else there is something to correct. */
function barOf(again: Button, isVerified: boolean, { canLeave, continueText }: Setting): BarPart | undefined {
  if (!isVerified) return { main: again };
  return canLeave ? { main: { deed: 'go_on', text: continueText } } : undefined;
}

export function doneScreen({ verification, notice, isErasing }: Done, setting: Setting): Screen {
  const { outcome, maskedName, maskedCredId, checkedAt } = verification;
  const { heading, texts, again: text, isForTheCounter } = OUTCOME_TEXTS[outcome];
  const isVerified = outcome === 'verified';
  const again: Button = { deed: 'restart', text };
  const bar = barOf(again, isVerified, setting);
  return {
    title: TEXTS.result.title,
    ...(notice === undefined ? {} : { notice: noticePart(notice, setting) }),
    result: {
      isVerified,
      heading,
      texts,
      rows: [
        { label: TEXTS.result.name, text: maskedName },
        { label: TEXTS.result.credId, text: maskedCredId },
        { label: TEXTS.result.time, text: formatTime(checkedAt) },
      ],
    },
    ...(isForTheCounter === true ? { contact: contactPart(setting.institution) } : {}),
    links: [...(isVerified ? [again] : []), { ...FORGET, isBusy: isErasing }],
    ...(bar === undefined ? {} : { bar }),
  };
}
