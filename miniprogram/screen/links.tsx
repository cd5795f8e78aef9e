import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Button } from '../realname';
import './links.css';

interface LinksProps<D extends string> {
  readonly links: readonly Button<D>[];
  readonly act: (deed: D) => void;
}

/** What few people want: small, and apart from the main button. */
export function Links<D extends string>({ links, act }: LinksProps<D>): ReactNode {
  return (
    <View className="links">
      {links.map(({ deed, text, isDanger, isBusy = false }) => (
        <View
          key={deed}
          className={isDanger === true ? 'links__link links__link_danger' : 'links__link'}
          hoverClass="links__link_pressed"
          aria-role="button"
          aria-label={text}
          aria-disabled={isBusy}
          onClick={() => {
            if (!isBusy) act(deed);
          }}
        >
          <Text>{isBusy ? `${text}…` : text}</Text>
        </View>
      ))}
    </View>
  );
}
