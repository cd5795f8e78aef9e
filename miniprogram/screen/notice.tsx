import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Deed, NoticePart } from '../realname';
import { Contact } from './contact';
import './notice.css';

interface NoticeProps {
  readonly notice: NoticePart;
  readonly act: (deed: Deed) => void;
}

/** Read out by a screen reader as soon as it appears. */
export function Notice({ notice, act }: NoticeProps): ReactNode {
  const { tone, mark, heading, text, quote, contact, button } = notice;
  return (
    <View className={`notice notice_${tone}`} aria-role="alert" aria-live="assertive">
      <View className="notice__head">
        <View className={`notice__mark notice__mark_${tone}`} aria-hidden>
          {mark}
        </View>
        <View className="notice__heading" aria-role="heading" aria-level="2">
          <Text>{heading}</Text>
        </View>
      </View>
      {text !== '' && (
        <View className="notice__text">
          <Text>{text}</Text>
        </View>
      )}
      {button !== undefined && (
        <View
          className="notice__button"
          aria-role="button"
          aria-label={button.text}
          onClick={() => {
            act(button.deed);
          }}
        >
          <Text>{button.text}</Text>
        </View>
      )}
      {contact !== undefined && <Contact contact={contact} act={act} />}
      {quote !== undefined && (
        <View className="notice__quote">
          <View>
            <View className="notice__label">{quote.label}</View>
            <View className="notice__number" aria-role="text" aria-label={quote.spoken}>
              <Text userSelect>{quote.text}</Text>
            </View>
          </View>
          <View
            className="notice__button"
            aria-role="button"
            aria-label={quote.copy}
            onClick={() => {
              act('copy_quote');
            }}
          >
            <Text>{quote.copy}</Text>
          </View>
        </View>
      )}
    </View>
  );
}
