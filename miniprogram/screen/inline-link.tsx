import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import './inline-link.css';

/** A link within a sentence. */
export function InlineLink({ text, onTap }: { readonly text: string; readonly onTap: () => void }): ReactNode {
  return (
    <Text
      className="inline-link"
      aria-role="link"
      aria-label={text}
      onClick={(event) => {
        // The sentence around it may take taps of its own.
        event.stopPropagation();
        onTap();
      }}
    >
      {text}
    </Text>
  );
}
