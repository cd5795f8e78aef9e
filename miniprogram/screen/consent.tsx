import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ConsentPart, Deed } from '../realname';
import { InlineLink } from './inline-link';
import './consent.css';

interface ConsentProps {
  readonly consent: ConsentPart;
  readonly onChange: (isTicked: boolean) => void;
  readonly act: (deed: Deed) => void;
}

/** A box for the person to tick, and nobody else. The sentence takes the tap, too, but for its links. */
export function Consent({ consent, onChange, act }: ConsentProps): ReactNode {
  const { label, parts, isTicked, problem } = consent;
  const toggle = (): void => {
    onChange(!isTicked);
  };
  return (
    <View className={problem === '' ? 'consent' : 'consent consent_wrong'} id="consent">
      <View className="consent__line">
        <View
          className="consent__touch"
          hoverClass="consent__touch_pressed"
          aria-role="checkbox"
          aria-checked={isTicked}
          aria-invalid={problem !== ''}
          aria-label={label}
          onClick={toggle}
        >
          <View className={isTicked ? 'consent__box consent__box_ticked' : 'consent__box'} aria-hidden>
            {isTicked ? '✓' : ''}
          </View>
        </View>
        <View className="consent__text" onClick={toggle}>
          {parts.map(({ text, deed }) =>
            deed === undefined ? (
              <Text key={text}>{text}</Text>
            ) : (
              <InlineLink
                key={text}
                text={text}
                onTap={() => {
                  act(deed);
                }}
              />
            ),
          )}
        </View>
      </View>
      {problem !== '' && (
        <View className="consent__problem" aria-role="alert" aria-live="polite">
          <Text>{problem}</Text>
        </View>
      )}
    </View>
  );
}
