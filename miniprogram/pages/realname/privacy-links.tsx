import type { ReactNode } from 'react';
import { attempt } from '../../components/attempt';
import { Link } from '../../components/link';

/** What is agreed to, in our words, and in WeChat's form where the phone has it (base library 2.32.3). */
export function PrivacyLinks(): ReactNode {
  return (
    <>
      <Link
        text="查看个人信息处理说明"
        onTap={() => {
          attempt(() => wx.navigateTo({ url: '/pages/privacy/index' }));
        }}
      />
      {wx.canIUse('openPrivacyContract') && (
        <Link
          text="查看小程序用户隐私保护指引"
          onTap={() => {
            attempt(() => {
              wx.openPrivacyContract({});
            });
          }}
        />
      )}
    </>
  );
}
