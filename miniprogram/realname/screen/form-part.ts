import type { Editing, Form } from '../states/model';
import type { FormProblems, FormField, TextFieldName } from '../form';
import { TEXTS } from '../texts';
import type { ConsentPart, FieldPart, FormPart } from './screen';
import type { Setting } from './setting';

const KEYBOARDS = { realName: 'text', credId: 'idcard' } as const;
const CONFIRMS = { realName: 'next', credId: 'done' } as const;

function fieldPart(
  name: TextFieldName,
  { values, shown }: Form,
  problems: FormProblems,
  focus: FormField | undefined,
): FieldPart {
  return {
    name,
    ...TEXTS[name],
    keyboard: KEYBOARDS[name],
    confirm: CONFIRMS[name],
    ...shown[name],
    problem: problems[name] ?? '',
    isFocused: focus === name,
    clear: values[name] === '' ? '' : TEXTS.clear,
    clearLabel: TEXTS.clear + TEXTS[name].label,
  };
}

function consentPart(
  isTicked: boolean,
  problem: string | undefined,
  isFocused: boolean,
  { hasWechatPrivacy }: Setting,
): ConsentPart {
  const { before, ours, and, wechat, after } = TEXTS.consent;
  const theirs: ConsentPart['parts'] = hasWechatPrivacy
    ? [{ text: and }, { text: wechat, deed: 'open_wechat_privacy' }]
    : [];
  const parts: ConsentPart['parts'] = [
    { text: before },
    { text: ours, deed: 'open_privacy' },
    ...theirs,
    { text: after },
  ];
  const sentence = parts.map(({ text }) => text).join('');
  return {
    label: problem === undefined ? sentence : `${sentence}，${problem}`,
    parts,
    isTicked,
    problem: problem ?? '',
    isFocused,
  };
}

/** The form, as it stands while a person fills it in. */
export function formPart(
  form: Form,
  { problems, focus, isHelpOpen }: Pick<Editing, 'problems' | 'focus' | 'isHelpOpen'>,
  setting: Setting,
): FormPart {
  return {
    fields: [fieldPart('realName', form, problems, focus), fieldPart('credId', form, problems, focus)],
    consent: consentPart(form.values.consent, problems.consent, focus === 'consent', setting),
    help: { question: TEXTS.help.question, isOpen: isHelpOpen, answers: isHelpOpen ? TEXTS.help.answers : [] },
  };
}
