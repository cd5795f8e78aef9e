import { Input, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { FieldPart, RealNamePage } from '../realname';
import { withoutEcho } from './without-echo';
import './text-field.css';

interface TextFieldProps {
  readonly field: FieldPart;
  readonly page: RealNamePage;
}

/** Longer than any name or number with stray spaces; what is too long is told, not cut off. */
const MAX_LENGTH = 100;

/** A line to type in, with its label above: large text needs the width. */
export function TextField({ field, page }: TextFieldProps): ReactNode {
  const { name, label, placeholder, keyboard, confirm, text, revision, problem, isFocused, clear, clearLabel } = field;
  return (
    <View className="text-field" id={name}>
      <View className="text-field__head">
        <View
          className="text-field__label"
          aria-hidden
          onClick={() => {
            page.wantField(name);
          }}
        >
          {label}
        </View>
        {/* Always there, as the text below: the first keystroke draws no more than a word. */}
        <View
          className="text-field__clear"
          aria-role="button"
          aria-label={clearLabel}
          onClick={() => {
            page.clearField(name);
          }}
        >
          {clear}
        </View>
      </View>
      {/* A new text makes a new input: WeChat may take no text that it was given before. */}
      <Input
        key={revision}
        ref={withoutEcho}
        className={keyboard === 'idcard' ? 'text-field__input text-field__input_long' : 'text-field__input'}
        type={keyboard}
        confirmType={confirm}
        defaultValue={text}
        maxlength={MAX_LENGTH}
        placeholder={placeholder}
        placeholderClass="text-field__placeholder"
        cursorSpacing={120}
        focus={isFocused}
        aria-label={label}
        aria-invalid={problem !== ''}
        aria-describedby={`${name}-problem`}
        onInput={({ detail }) => {
          page.type(name, detail.value);
        }}
        onConfirm={() => {
          page.wantNext(name);
        }}
        onBlur={() => {
          page.leaveField(name, revision);
        }}
      />
      {/* Always there, so that a keystroke which clears the problem draws next to nothing anew. */}
      <View className="text-field__problem" id={`${name}-problem`} aria-live="assertive">
        {problem}
      </View>
    </View>
  );
}
