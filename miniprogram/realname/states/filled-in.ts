import { normalizeCredId } from '../../../contract/cred-id';
import { parseName } from '../../../contract/name';
import type { FormValues, TextFieldName } from '../form';
import type { Form, ShownText } from './model';

/** Longer text is refused anyhow, and is left for the person to see. */
const MAX_CLEANED_UNITS = 300;

/** What the field holds once it is clean of what typing and pasting add; unchanged where it is not in order. */
function cleaned(field: TextFieldName, text: string): string {
  if (text.length > MAX_CLEANED_UNITS) return text;
  if (field === 'credId') return normalizeCredId(text);
  const name = parseName(text);
  return name.ok ? name.value : text;
}

/** 6-8-4, as on the card, where the number is whole: easier to compare. What is sent has no blanks. */
export const grouped = (credId: string): string =>
  credId.length === 18 ? `${credId.slice(0, 6)} ${credId.slice(6, 14)} ${credId.slice(14)}` : credId;

function shownAnew({ shown }: Form, field: TextFieldName, value: string): ShownText {
  return { text: field === 'credId' ? grouped(value) : value, revision: shown[field].revision + 1 };
}

export const withValues = (form: Form, changes: Partial<FormValues>): Form => ({
  ...form,
  values: { ...form.values, ...changes },
});

/** The form with a text in a field that was not typed there. */
export const filledIn = (form: Form, field: TextFieldName, value: string): Form => ({
  ...withValues(form, { [field]: value }),
  shown: { ...form.shown, [field]: shownAnew(form, field, value) },
});

/** The form with everything filled in anew. */
export const refilled = (form: Form, values: FormValues): Form => ({
  ...filledIn(filledIn(form, 'realName', values.realName), 'credId', values.credId),
  values,
});

/**
 * The form once the cursor has left a field: the person sees what will be sent. A field that shows it already is left
 * alone.
 */
export function tidied(form: Form, field: TextFieldName): Form {
  const text = form.values[field];
  const clean = cleaned(field, text);
  const isShown = field === 'realName' ? clean === text : grouped(clean) === text;
  if (isShown) return form;
  const next = filledIn(form, field, clean);
  // The cursor has left the field as it was put there.
  return clean === text && next.shown[field].text === form.shown[field].text ? form : next;
}

/**
 * The form as it is drawn anew after something else was on the screen: the inputs are new ones, and what was typed has
 * to be put into them.
 */
export function drawnAnew(form: Form): Form {
  const shown = (field: TextFieldName): ShownText => {
    const anew = shownAnew(form, field, form.values[field]);
    return anew.text === form.shown[field].text ? form.shown[field] : anew;
  };
  return { ...form, shown: { realName: shown('realName'), credId: shown('credId') } };
}
