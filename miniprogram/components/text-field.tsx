import { Input, View, type InputProps } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { withoutEcho } from './without-echo';
import './text-field.css';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly placeholder: string;
  readonly type: 'text' | 'idcard';
  /** What stands in it at first. From then on the phone's keyboard owns the text. */
  readonly initial: string;
  readonly problem: string | undefined;
  /** Becoming true puts the cursor into it. */
  readonly focus: boolean;
  readonly onInput: (value: string) => void;
  readonly onBlur: () => void;
}

/** Longer than any name or number with stray spaces; what is too long is told, not cut off. */
const MAX_LENGTH = 100;

/** A line to type in, with its label above: large text needs the width. */
export function TextField(props: TextFieldProps): ReactNode {
  const { id, label, placeholder, type, initial, problem, focus, onInput, onBlur } = props;
  const [value] = useState(initial);
  const onTyped: NonNullable<InputProps['onInput']> = ({ detail }) => {
    onInput(detail.value);
  };
  return (
    <View className="text-field" id={id}>
      <View className="text-field__label" aria-hidden>
        {label}
      </View>
      <Input
        ref={withoutEcho}
        className="text-field__input"
        type={type}
        defaultValue={value}
        maxlength={MAX_LENGTH}
        placeholder={placeholder}
        placeholderClass="text-field__placeholder"
        cursorSpacing={120}
        focus={focus}
        aria-label={label}
        onInput={onTyped}
        onBlur={onBlur}
      />
      {/* Always there, so that a keystroke which clears the problem draws next to nothing anew. */}
      <View className="text-field__problem" aria-live="assertive">
        {problem}
      </View>
    </View>
  );
}
