import type { ReactNode } from 'react';

/** What the mini-program tells its developer, below the arrow that it is about. */
export function ConsoleLine({ words }: { readonly words: string }): ReactNode {
  return (
    <li className="arrow arrow_error">
      <span className="arrow__note">手机控制台：{words}</span>
    </li>
  );
}
