import { checkFreshness } from './check-freshness';
import { checkFunctions } from './check-functions';
import { checkInstitution } from './check-institution';
import { checkMachine } from './check-machine';
import { checkPrivacyText } from './check-privacy-text';
import { checkScripts } from './check-scripts';
import { checkSizes } from './check-sizes';
import { checkStyles } from './check-styles';
import { checkTarget } from './check-target';
import { checkWechatCompilers } from './check-wechat-compilers';
import { checkWithPacker } from './check-with-packer';
import type { Check, Finding, Project } from './finding';
import { checkRemote } from './remote';

export interface Wishes {
  readonly packer: boolean;
  readonly remote: boolean;
}

const BEFORE_UPLOAD: readonly Check[] = [
  () => Promise.resolve(checkMachine(process.versions.node, `${process.platform}-${process.arch}`)),
  checkTarget,
  checkFreshness,
  checkInstitution,
  checkPrivacyText,
  checkWechatCompilers,
  checkStyles,
  checkScripts,
  checkSizes,
  checkFunctions,
];

/** Looks at everything that can be seen before the upload; with `remote` also at what is deployed. */
export async function examine(project: Project, { packer, remote }: Wishes): Promise<readonly Finding[]> {
  const checks = [...BEFORE_UPLOAD, ...(packer ? [checkWithPacker] : []), ...(remote ? [checkRemote] : [])];
  return (await Promise.all(checks.map((check) => check(project)))).flat();
}
