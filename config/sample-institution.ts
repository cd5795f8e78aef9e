import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What only the sample says: a name and a telephone number that nobody has. */
const OF_THE_SAMPLE = ['示例市人民医院', '000-00000000'];

/** Whether a text of `institution.ts` still holds values of the sample. */
export const isSample = (text: string): boolean => OF_THE_SAMPLE.some((value) => text.includes(value));

/** @param root the folder of package.json */
export function warnOfSample(root: string): void {
  if (!isSample(readFileSync(path.join(root, 'miniprogram', 'institution.ts'), 'utf8'))) return;
  console.log(
    'Warning: miniprogram/institution.ts is still the sample: people would call a number that nobody answers.\n' +
      '警告：miniprogram/institution.ts 还是示例，请改成您单位的名称、电话、时间、窗口。',
  );
}
