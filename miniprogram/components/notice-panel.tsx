import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Notice } from '../realname';
import './notice-panel.css';

/** Read out by a screen reader as soon as it appears. */
export function NoticePanel({ tone, text, requestId }: Notice): ReactNode {
  return (
    <View className={`notice-panel notice-panel_${tone}`} aria-role="alert" aria-live="assertive">
      <Text>{text}</Text>
      {requestId !== undefined && (
        <View className="notice-panel__reference">
          <Text userSelect>{`需要帮助时，请报编号：${requestId}`}</Text>
        </View>
      )}
    </View>
  );
}
