import path from 'node:path';
import { isSample } from '../sample-institution';
import { good, wrong, type Check } from './finding';
import { readText } from './files';

/** Whether the sample institution is still there: people would call a number that nobody answers. */
export const checkInstitution: Check = async ({ root }) => {
  const text = await readText(path.join(root, 'miniprogram', 'institution.ts'));
  return [
    text !== undefined && !isSample(text)
      ? good('institution', '单位信息已填写。', 'The institution is filled in.')
      : wrong(
          'institution',
          'miniprogram/institution.ts 还是示例：请改成您单位的名称、电话、时间、窗口、用途。',
          'miniprogram/institution.ts is still the sample: write your name, telephone, hours, counter and purpose.',
        ),
  ];
};
