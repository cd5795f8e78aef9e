import type { ReactNode } from 'react';
import { INSTITUTION } from '../../institution';
import { useRealNamePage } from '../../realname';
import { RealNameScreen } from '../../screen/real-name-screen';
import { CONSENT_VERSION } from '../privacy/consent-version';

/** The check; its client decides everything, and this draws it. */
export default function RealNamePage(): ReactNode {
  const { screen, page } = useRealNamePage({
    consentVersion: CONSENT_VERSION,
    institution: INSTITUTION,
    privacyUrl: '/pages/privacy/index',
  });
  return <RealNameScreen screen={screen} page={page} />;
}
