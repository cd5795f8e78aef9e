import type { ReactNode } from 'react';
import { Screen } from '../../components/screen';
import { Waiting } from '../../components/waiting';
import { useRealNameCheck } from '../../realname';
import { CONSENT_VERSION } from '../privacy/consent-version';
import { AuthorizingView } from './authorizing-view';
import { FormView } from './form-view';
import { ResultView } from './result-view';

/** Draws where the check stands; the check itself decides everything. */
export default function RealNamePage(): ReactNode {
  const check = useRealNameCheck(CONSENT_VERSION);
  switch (check.status) {
    case 'editing':
      return <FormView key={check.revision} check={check} />;
    case 'authorizing':
      return <AuthorizingView check={check} />;
    case 'checking':
      return (
        <Screen title="正在核验">
          <Waiting text="正在请微信核对，一般几秒钟就好，请不要离开。" />
        </Screen>
      );
    case 'done':
      return <ResultView check={check} />;
  }
}
