import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Frame } from '../../screen/frame';
import { CONSENT_VERSION } from './consent-version';
import { SECTIONS } from './sections';
import './index.css';

export default function PrivacyPage(): ReactNode {
  return (
    <Frame title="个人信息处理说明" lead={[`版本 ${CONSENT_VERSION}`]}>
      {SECTIONS.map(({ heading, paragraphs }) => (
        <View key={heading} className="section">
          <View className="section__heading" aria-role="heading" aria-level="2">
            {heading}
          </View>
          {paragraphs.map((paragraph) => (
            <View key={paragraph} className="section__paragraph">
              <Text userSelect>{paragraph}</Text>
            </View>
          ))}
        </View>
      ))}
    </Frame>
  );
}
