import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ResultPart } from '../realname';
import './result.css';

export function Result({ result }: { readonly result: ResultPart }): ReactNode {
  const { isGood, mark, heading, texts, rows } = result;
  return (
    <>
      <View className="result" aria-role="status" aria-live="polite">
        <View className={isGood ? 'result__mark' : 'result__mark result__mark_attention'} aria-hidden>
          {mark}
        </View>
        <View className="result__heading" aria-role="heading" aria-level="2">
          {heading}
        </View>
        {texts.map((text) => (
          <View key={text} className="result__text">
            {text}
          </View>
        ))}
      </View>
      <View className="result-rows">
        {rows.map(({ label, text }) => (
          <View key={label} className="result-row">
            <Text className="result-row__label">{label}</Text>
            <Text className="result-row__value">{text}</Text>
          </View>
        ))}
      </View>
    </>
  );
}
