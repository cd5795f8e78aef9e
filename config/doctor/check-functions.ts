import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../contract';
import { good, wrong, type Check, type Finding } from './finding';
import { listFiles, readJson } from './files';

const NEEDED = ['index.js', 'package.json', 'config.json'];
const DEFAULT_CALL = 'cityservice.checkRealNameInfo';

function checkFolder(names: readonly string[]): readonly Finding[] {
  const missing = NEEDED.find((name) => !names.includes(name));
  const extra = names.find((name) => !NEEDED.includes(name));
  if (missing !== undefined) {
    return [
      wrong(
        'function_files',
        `dist/cloudfunctions/realname 里没有 ${missing}：请运行 npm run build。`,
        `dist/cloudfunctions/realname lacks ${missing}: run npm run build.`,
      ),
    ];
  }
  if (extra !== undefined) {
    return [
      wrong(
        'function_files',
        `dist/cloudfunctions/realname 里多了 ${extra}，会一起上传，可能让部署失败：请运行 npm run build。`,
        `dist/cloudfunctions/realname also holds ${extra}, which would be uploaded and may break it: run npm run build.`,
      ),
    ];
  }
  return [good('function_files', '云函数的文件齐全。', 'The function’s folder is complete.')];
}

/** Whether the function can be uploaded as it is, with the permissions and the trigger of its source. */
export const checkFunctions: Check = async ({ root, env }) => {
  const folder = path.join(root, 'dist', 'cloudfunctions', 'realname');
  const names = (await listFiles(folder)).map(({ name }) => name);
  const built = await readJson(path.join(folder, 'config.json'));
  const source = await readJson(path.join(root, 'cloudfunctions', 'realname', 'config.json'));
  const call = env['REALNAME_OPENAPI_NAME'] ?? DEFAULT_CALL;
  const permissions = isRecord(built?.['permissions']) ? built['permissions']['openapi'] : undefined;
  const isListed = Array.isArray(permissions) && permissions.includes(call);
  return [
    ...checkFolder(names),
    built !== undefined && isDeepStrictEqual(built, source) && isListed
      ? good('function_config', 'config.json 与配置一致。', 'config.json agrees with the configuration.')
      : wrong(
          'function_config',
          `dist/cloudfunctions/realname/config.json 与 cloudfunctions/realname/config.json 不同，或没有列出 ${call}：请改源文件，再运行 npm run build。`,
          `dist/cloudfunctions/realname/config.json is not cloudfunctions/realname/config.json, or does not list ${call}: change the source and run npm run build.`,
        ),
  ];
};
