import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './steps.css';

/** What is going to happen, in order. */
export function Steps({ steps }: { readonly steps: readonly string[] }): ReactNode {
  return (
    <View className="steps">
      {steps.map((step, index) => (
        <View key={step} className="steps__step">
          <View className="steps__number">{index + 1}</View>
          <Text className="steps__text">{step}</Text>
        </View>
      ))}
    </View>
  );
}
