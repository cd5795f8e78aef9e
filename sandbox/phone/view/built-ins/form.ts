import { trigger } from '../event';
import { descendants, type Field, type MountedElement } from '../mounted';

function fields(form: MountedElement): Field[] {
  return [...descendants(form)].flatMap(({ builtIn }) => (builtIn.field === undefined ? [] : [builtIn.field]));
}

/** Tells the page's `submit` handler the value of every named field. */
export function submitForm(form: MountedElement): void {
  const named = fields(form).filter(({ name }) => name !== '');
  trigger(form, 'submit', { value: Object.fromEntries(named.map((field) => [field.name, field.value()])), formId: '' });
}

export function resetForm(form: MountedElement): void {
  for (const field of fields(form)) field.reset();
  trigger(form, 'reset', {});
}
