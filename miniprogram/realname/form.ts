import { parseCredId } from '../../contract/cred-id';
import { parseName } from '../../contract/name';
import type { Parsed } from '../../contract/parsed';
import type { Field, FieldProblem } from '../../contract/response';

/** What the person has typed and ticked. Personal data: never in a log, a title, a URL or plain storage. */
export interface FormValues {
  readonly realName: string;
  readonly credId: string;
  readonly consent: boolean;
}

/** The fields in the order in which they stand in the form. */
export const FORM_FIELDS = ['realName', 'credId', 'consent'] as const satisfies readonly (keyof FormValues & Field)[];

export type FormField = (typeof FORM_FIELDS)[number];
export type TextFieldName = Exclude<FormField, 'consent'>;

/** What is wrong with which field, in words for the person. */
export type FormProblems = Readonly<Partial<Record<FormField, string>>>;

export const EMPTY_FORM: FormValues = { realName: '', credId: '', consent: false };

const PARSERS: Readonly<Record<TextFieldName, (text: string, now: Date) => Parsed<unknown>>> = {
  realName: parseName,
  credId: parseCredId,
};

function problemIn(field: TextFieldName, values: FormValues, now: Date): FormProblems {
  const parsed = PARSERS[field](values[field], now);
  return parsed.ok ? {} : { [field]: parsed.problem };
}

/**
 * The same rules as the cloud function's, before anything is sent.
 * @param now today, for the birth date within the ID number
 */
export function checkForm(values: FormValues, now: Date): FormProblems {
  return {
    ...problemIn('realName', values, now),
    ...problemIn('credId', values, now),
    ...(values.consent ? {} : { consent: '请勾选上面的方框，表示已阅读并同意' }),
  };
}

/** What is wrong with one field that the person has left; nothing where it is still empty. */
export const problemAt = (field: TextFieldName, values: FormValues, now: Date): FormProblems =>
  values[field] === '' ? {} : problemIn(field, values, now);

/** The cloud function's objections, as far as they concern a field of the form. */
export function formProblems(fields: readonly FieldProblem[] = []): FormProblems {
  return Object.fromEntries(
    fields.flatMap(({ field, problem }) => (field === 'code' ? [] : [[field, problem] as const])),
  );
}

export function firstProblem(problems: FormProblems): FormField | undefined {
  return FORM_FIELDS.find((field) => problems[field] !== undefined);
}

export function withoutProblems(problems: FormProblems, fields: readonly FormField[]): FormProblems {
  const remaining = FORM_FIELDS.filter((field) => !fields.includes(field) && problems[field] !== undefined);
  return Object.fromEntries(remaining.map((field) => [field, problems[field]]));
}
