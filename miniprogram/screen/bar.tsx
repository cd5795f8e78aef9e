import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { BarPart, Button } from '../realname';
import './bar.css';

interface ActionButtonProps<D extends string> {
  readonly kind: 'main' | 'other';
  readonly button: Button<D>;
  readonly act: (deed: D) => void;
}

/** A view, as WeChat's own button brings styles that only an element's name could overrule. */
function ActionButton<D extends string>({ kind, button, act }: ActionButtonProps<D>): ReactNode {
  const { deed, text, isBusy = false } = button;
  return (
    <View
      className={`action-button action-button_${kind}`}
      hoverClass="action-button_pressed"
      aria-role="button"
      aria-label={text}
      aria-disabled={isBusy}
      onClick={() => {
        if (!isBusy) act(deed);
      }}
    >
      {isBusy ? `${text}…` : text}
    </View>
  );
}

interface BarProps<D extends string> {
  readonly bar: BarPart<D>;
  readonly act: (deed: D) => void;
}

/** Stays at the bottom of the screen: whatever the page says, what it asks for is in sight. */
export function Bar<D extends string>({ bar, act }: BarProps<D>): ReactNode {
  const { main, other, hint } = bar;
  return (
    <View className="bar">
      {main !== undefined && <ActionButton kind="main" button={main} act={act} />}
      {hint !== undefined && (
        <View className="bar__hint">
          <Text>{hint}</Text>
        </View>
      )}
      {other !== undefined && <ActionButton kind="other" button={other} act={act} />}
    </View>
  );
}
