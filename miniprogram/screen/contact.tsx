import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ContactPart, Deed } from '../realname';
import './contact.css';

interface ContactProps {
  readonly contact: ContactPart;
  readonly act: (deed: Deed) => void;
}

/** Whom to call, with a tap, and where to go. */
export function Contact({ contact, act }: ContactProps): ReactNode {
  return (
    <View className="contact">
      <View className="contact__heading">{contact.heading}</View>
      {contact.rows.map(({ label, text, note, deed }) =>
        deed === undefined ? (
          <View key={label} className="contact__row">
            <Text className="contact__label">{label}</Text>
            <View className="contact__text">
              <Text userSelect>{text}</Text>
            </View>
          </View>
        ) : (
          <View
            key={label}
            className="contact__row"
            hoverClass="contact__row_pressed"
            aria-role="button"
            aria-label={`${label}：${text}，${note}`}
            onClick={() => {
              act(deed);
            }}
          >
            <Text className="contact__label">{label}</Text>
            <View className="contact__text">
              <View className="contact__link">{text}</View>
              <View>{note}</View>
            </View>
          </View>
        ),
      )}
    </View>
  );
}
