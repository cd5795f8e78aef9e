import { accessibilityAttributes, applyAccessibility } from '../common-attributes';
import { trigger } from '../event';
import type { CreateBuiltIn, MountedElement } from '../mounted';
import { phoneLengths } from '../style-sheet';
import { isOn, number, text } from '../read-attribute';
import type { Attributes } from '../read-attribute';

const DEFAULT_MAX_LENGTH = 140;
const KEYBOARDS: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  text: 'text',
};
const CONFIRM_KEYS: Readonly<Record<string, string>> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
};

function applyAttributes(input: HTMLInputElement, attributes: Attributes): void {
  const maxLength = number(attributes, 'maxlength', DEFAULT_MAX_LENGTH);
  input.type = isOn(attributes, 'password') ? 'password' : 'text';
  input.inputMode = KEYBOARDS[text(attributes, 'type', 'text')] ?? 'text';
  input.enterKeyHint = CONFIRM_KEYS[text(attributes, 'confirmType', 'done')] ?? 'done';
  if (maxLength < 0) input.removeAttribute('maxlength');
  else input.maxLength = maxLength;
  input.placeholder = text(attributes, 'placeholder');
  input.disabled = isOn(attributes, 'disabled');
  input.autocomplete = 'off';
  input.setAttribute(
    'style',
    phoneLengths(text(attributes, 'placeholderStyle')).replace(/(^|;)\s*color\s*:/g, '$1--placeholder:'),
  );
  applyAccessibility(input, attributes);
}

/** Sets the text where it differs; the caret stays, or goes where the page wants it. */
function write(input: HTMLInputElement, value: string, cursor: number): void {
  if (input.value === value) return;
  const caret = cursor >= 0 ? cursor : (input.selectionStart ?? value.length);
  const atEnd = input.selectionStart === input.value.length;
  input.value = value;
  const position = atEnd && cursor < 0 ? value.length : Math.min(caret, value.length);
  input.setSelectionRange(position, position);
}

/** What a page's `input` handler may return to replace the text: a string, or `{ value, cursor }`. */
function replaced(answer: unknown): { value: string; cursor: number } | undefined {
  if (typeof answer === 'string') return { value: answer, cursor: -1 };
  if (typeof answer !== 'object' || answer === null || !('value' in answer) || typeof answer.value !== 'string')
    return undefined;
  return { value: answer.value, cursor: 'cursor' in answer && typeof answer.cursor === 'number' ? answer.cursor : -1 };
}

function tellPage(mounted: MountedElement, input: HTMLInputElement): void {
  let composing = false;
  const caret = (): number => input.selectionStart ?? input.value.length;
  const onInput = (): void => {
    if (composing) return;
    const answer = replaced(trigger(mounted, 'input', { value: input.value, cursor: caret() }));
    if (answer !== undefined) write(input, answer.value, answer.cursor);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    onInput();
  });
  input.addEventListener('input', onInput);
  input.addEventListener('focus', () => trigger(mounted, 'focus', { value: input.value, height: 0 }));
  input.addEventListener('blur', () => trigger(mounted, 'blur', { value: input.value, cursor: caret() }));
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    trigger(mounted, 'confirm', { value: input.value });
    if (!isOn(mounted.attributes, 'confirmHold')) input.blur();
  });
}

/** `<input>`: a native text field that tells the page in WeChat's words. */
export const input: CreateBuiltIn = (mounted) => {
  const { element } = mounted;
  const native = element.ownerDocument.createElement('input');
  native.className = 'wx-input-native';
  element.append(native);
  tellPage(mounted, native);
  let last: Attributes = {};
  return {
    content: element,
    ownsChildren: true,
    activate() {
      native.focus();
    },
    update({ attributes, changed }) {
      applyAttributes(native, attributes);
      for (const [name] of accessibilityAttributes(attributes)) element.removeAttribute(name);
      const moved = (name: string): boolean => changed.has(name) || attributes[name] !== last[name];
      if (moved('value')) write(native, text(attributes, 'value'), number(attributes, 'cursor', -1));
      if (moved('focus')) {
        if (isOn(attributes, 'focus')) native.focus();
        else if (isOn(last, 'focus')) native.blur();
      }
      last = attributes;
    },
    field: {
      get name() {
        return text(mounted.attributes, 'name');
      },
      value: () => native.value,
      reset() {
        native.value = '';
      },
    },
  };
};
