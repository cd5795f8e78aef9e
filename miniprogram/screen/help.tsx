import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Deed, HelpPart } from '../realname';
import './help.css';

/** Who cannot be checked here, and what they do instead: opened by those who wonder. */
export function Help({ help, act }: { readonly help: HelpPart; readonly act: (deed: Deed) => void }): ReactNode {
  const { question, isOpen, answers } = help;
  return (
    <View className="help" id="help">
      <View
        className="help__question"
        hoverClass="help__question_pressed"
        aria-role="button"
        aria-label={question}
        aria-expanded={isOpen}
        onClick={() => {
          act('toggle_help');
        }}
      >
        <Text>{question}</Text>
        <View className={isOpen ? 'help__arrow help__arrow_open' : 'help__arrow'} aria-hidden />
      </View>
      {answers.map((answer) => (
        <View key={answer} className="help__answer">
          <Text>{answer}</Text>
        </View>
      ))}
    </View>
  );
}
