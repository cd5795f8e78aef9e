import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './waiting.css';

/** Says that something is going on, and what. */
export function Waiting({ text }: { readonly text: string }): ReactNode {
  return (
    <View className="waiting" aria-role="status" aria-live="polite">
      <View className="waiting__spinner" aria-hidden />
      <Text>{text}</Text>
    </View>
  );
}
