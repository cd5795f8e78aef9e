import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './consent-box.css';

interface ConsentBoxProps {
  readonly id: string;
  readonly text: string;
  readonly ticked: boolean;
  readonly problem: string | undefined;
  readonly onChange: (ticked: boolean) => void;
}

/** A box for the person to tick, and nobody else. The whole line takes the tap. */
export function ConsentBox({ id, text, ticked, problem, onChange }: ConsentBoxProps): ReactNode {
  return (
    <View className="consent-box" id={id}>
      <View
        className="consent-box__line"
        hoverClass="consent-box__line_pressed"
        aria-role="checkbox"
        aria-checked={ticked}
        aria-label={problem === undefined ? text : `${text}，${problem}`}
        onClick={() => {
          onChange(!ticked);
        }}
      >
        <View className={ticked ? 'consent-box__box consent-box__box_ticked' : 'consent-box__box'} aria-hidden>
          {ticked ? '✓' : ''}
        </View>
        <Text className="consent-box__text">{text}</Text>
      </View>
      {problem !== undefined && (
        <View className="consent-box__problem" aria-role="alert" aria-live="polite">
          <Text>{problem}</Text>
        </View>
      )}
    </View>
  );
}
