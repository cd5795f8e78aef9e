import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';
import './action-button.css';

interface ActionButtonProps {
  readonly kind: 'primary' | 'plain' | 'danger';
  readonly text: string;
  readonly busy?: boolean;
  readonly onTap: () => void;
}

export function ActionButton({ kind, text, busy = false, onTap }: ActionButtonProps): ReactNode {
  return (
    <Button
      className={`action-button action-button_${kind}`}
      hoverClass="action-button_pressed"
      disabled={busy}
      loading={busy}
      onClick={onTap}
    >
      {text}
    </Button>
  );
}
