import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './link.css';

export function Link({ text, onTap }: { readonly text: string; readonly onTap: () => void }): ReactNode {
  return (
    <View className="link" hoverClass="link_pressed" aria-role="link" aria-label={text} onClick={onTap}>
      <Text>{text}</Text>
    </View>
  );
}
