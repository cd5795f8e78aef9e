import { useDidShow } from '@tarojs/taro';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RealNameCheck } from './check-state';
import { createRealNameCheck } from './real-name-check';
import { wechatEffects } from './wechat/wechat-effects';

/**
 * Checks a person's real name with WeChat. Needs `captureReturn` in the app's `useDidShow`, and `wx.cloud.init` before.
 *
 * @param consentVersion of the text that the person is asked to agree to, 1 to 64 characters; new when the text changes
 * @example
 * const check = useRealNameCheck('2026-01');
 * switch (check.status) {
 *   case 'editing': return <Button onClick={() => check.submit()}>去授权</Button>;
 *   case 'done': return <Text>{check.verification.outcome}</Text>;
 *   …
 * }
 */
export function useRealNameCheck(consentVersion: string): RealNameCheck {
  const [process] = useState(() => createRealNameCheck(consentVersion, wechatEffects));
  const check = useSyncExternalStore(process.subscribe, process.getSnapshot);
  useEffect(() => process.start(), [process]);
  useDidShow(() => {
    process.shown();
  });
  return check;
}
