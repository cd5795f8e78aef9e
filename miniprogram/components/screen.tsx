import { Text, View } from '@tarojs/components';
import { useState, type PropsWithChildren, type ReactNode } from 'react';
import { readTextScale } from './text-scale';

interface ScreenProps {
  readonly title: string;
  readonly lead?: string;
}

/** A page's frame: its heading, and every size below it in proportion to the reader's text size. */
export function Screen({ title, lead, children }: PropsWithChildren<ScreenProps>): ReactNode {
  const [scale] = useState(() => readTextScale(wx));
  return (
    <View className="screen" style={`--scale:${scale}`}>
      <View className="screen__title" aria-role="heading">
        <Text>{title}</Text>
      </View>
      {lead !== undefined && <View className="screen__lead">{lead}</View>}
      {children}
    </View>
  );
}
