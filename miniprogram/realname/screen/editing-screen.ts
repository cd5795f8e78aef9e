import type { Editing } from '../states/model';
import { NOTICES } from '../notice';
import { TEXTS } from '../texts';
import { contactPart } from './contact-part';
import { formPart } from './form-part';
import { noticePart } from './notice-part';
import type { NoticePart, Screen } from './screen';
import type { Setting } from './setting';

/** An offer hides nothing that has to be said: it then is a button beside it. */
function noticeOf({ notice, offered }: Editing, setting: Setting): NoticePart | undefined {
  if (offered === undefined) return notice === undefined ? undefined : noticePart(notice, setting);
  return { ...noticePart(notice ?? NOTICES.offered, setting), button: { deed: 'take_offer', text: TEXTS.view } };
}

export function editingScreen(model: Editing, setting: Setting): Screen {
  const { form, stage, unanswered } = model;
  const { institution } = setting;
  const notice = noticeOf(model, setting);
  const isBegun = stage === 'begun';
  const [text, hint] =
    unanswered === undefined ? [TEXTS.toCityServices, TEXTS.toCityServicesHint] : [TEXTS.askAgain, TEXTS.askAgainHint];
  return {
    title: TEXTS.title,
    // Whoever has read it once needs the room for what has happened.
    lead: isBegun ? [TEXTS.onlyYourself] : [institution.purpose, TEXTS.lead, TEXTS.onlyYourself],
    ...(isBegun ? {} : { steps: TEXTS.steps }),
    ...(notice === undefined ? {} : { notice }),
    form: formPart(form, model, setting),
    ...(notice?.contact === undefined ? { contact: contactPart(institution) } : {}),
    bar: { main: { deed: 'submit', text }, hint },
  };
}
