import type { ReactNode } from 'react';
import { ActionButton } from '../../components/action-button';
import { Screen } from '../../components/screen';
import { Waiting } from '../../components/waiting';
import type { Authorizing } from '../../realname';

export function AuthorizingView({ check }: { readonly check: Authorizing }): ReactNode {
  return (
    <Screen title="等您授权">
      <Waiting text="正在打开微信“城市服务”。请在那里点同意，完成后会自动回到这里。" />
      <ActionButton kind="plain" text="不授权了，回去修改" onTap={check.cancel} />
    </Screen>
  );
}
