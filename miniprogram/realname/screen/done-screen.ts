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
function barOf(
  again: Button,
  { verification, isErasing }: Done,
  { canLeave, continueText }: Setting,
): BarPart | undefined {
  if (verification.outcome !== 'verified') return { main: { ...again, isBusy: isErasing } };
  return canLeave ? { main: { deed: 'go_on', text: continueText, isBusy: isErasing } } : undefined;
}

export function doneScreen(model: Done, setting: Setting): Screen {
  const { verification, notice, isErasing } = model;
  const { outcome, maskedName, maskedCredId, checkedAt } = verification;
  const { heading, texts, again: text } = OUTCOME_TEXTS[outcome];
  const isVerified = outcome === 'verified';
  const again: Button = { deed: 'restart', text };
  const bar = barOf(again, model, setting);
  return {
    title: TEXTS.result.title,
    ...(notice === undefined ? {} : { notice: noticePart(notice, setting) }),
    result: {
      isGood: isVerified,
      mark: isVerified ? '✓' : '!',
      heading,
      texts,
      rows: [
        { label: TEXTS.result.name, text: maskedName },
        { label: TEXTS.result.credId, text: maskedCredId },
        { label: TEXTS.result.time, text: formatTime(checkedAt) },
      ],
    },
    ...(!isVerified ? { contact: contactPart(setting.institution) } : {}),
    links: [...(isVerified ? [again] : []), { ...FORGET, isBusy: isErasing }],
    ...(bar === undefined ? {} : { bar }),
  };
}
