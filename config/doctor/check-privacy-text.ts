import { createHash } from 'node:crypto';
import path from 'node:path';
import { good, open, wrong, type Check } from './finding';
import { readText } from './files';

/** The text as it comes with the project, and its version. A test says the new hash when the text changes. */
export const SHIPPED = { version: '2026-11-27', hash: 'e7619b2c41afd227' };

/** Blanks and line ends do not count: Git may change them. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replace(/\s+/g, '')).digest('hex').slice(0, 16);

/** Whether the privacy text was made the institution's own, and its version changed with it. */
export const checkPrivacyText: Check = async ({ root }) => {
  const folder = path.join(root, 'miniprogram', 'pages', 'privacy');
  const sections = (await readText(path.join(folder, 'sections.ts'))) ?? '';
  const version = /CONSENT_VERSION = '([^']+)'/.exec(
    (await readText(path.join(folder, 'consent-version.ts'))) ?? '',
  )?.[1];
  const isShippedText = hashOf(sections) === SHIPPED.hash;
  if (version === undefined) {
    return [
      wrong(
        'privacy_text',
        'miniprogram/pages/privacy/consent-version.ts 里没有版本。',
        'miniprogram/pages/privacy/consent-version.ts names no version.',
      ),
    ];
  }
  if (version !== SHIPPED.version) {
    return [
      good('privacy_text', `个人信息处理说明的版本是 ${version}。`, `The privacy text has the version ${version}.`),
    ];
  }
  return [
    isShippedText
      ? open(
          'privacy_text',
          '个人信息处理说明还是原来的：请按您单位的实际情况核对 miniprogram/pages/privacy/sections.ts；改动时也要改 consent-version.ts 里的版本。',
          'The privacy text is as it came: see that miniprogram/pages/privacy/sections.ts is true of you, and change the version in consent-version.ts with it.',
        )
      : wrong(
          'privacy_text',
          '个人信息处理说明改了，版本没有改：请修改 miniprogram/pages/privacy/consent-version.ts，否则同意记录对不上。',
          'The privacy text was changed but not its version: change miniprogram/pages/privacy/consent-version.ts, or consents would name another text.',
        ),
  ];
};
