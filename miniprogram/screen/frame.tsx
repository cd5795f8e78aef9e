import { Text, View } from '@tarojs/components';
import { useState, type PropsWithChildren, type ReactNode } from 'react';
import { readTextScale } from '../realname';
import './frame.css';

interface FrameProps {
  readonly title: string;
  readonly lead?: readonly string[] | undefined;
}

/** A page's frame: its heading, and every size below it in proportion to the reader's text size. */
export function Frame({ title, lead = [], children }: PropsWithChildren<FrameProps>): ReactNode {
  const [scale] = useState(() => readTextScale(wx));
  return (
    <View className="frame" id="top" style={`--scale:${scale}`}>
      <View className="frame__title" aria-role="heading" aria-level="1">
        <Text>{title}</Text>
      </View>
      {lead.map((sentence) => (
        <View key={sentence} className="frame__lead">
          {sentence}
        </View>
      ))}
      {children}
    </View>
  );
}
