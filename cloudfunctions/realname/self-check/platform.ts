import { isRecord } from '../../../contract';
import { operatorHint, platformWord, quotingHint, type OperatorHint } from '../../operator-hint';
import { checked, type Check, type CheckId } from './check';

/** WeChat may take some seconds to answer; a killed function spends the person's code. */
const MIN_TIME_LIMIT_MS = 10_000;
const MIN_MEMORY_MB = 256;
/** What config/build-function.ts builds for. */
const MIN_NODE = 16;

interface Limit {
  readonly id: CheckId;
  readonly value: unknown;
  readonly min: number;
  readonly enough: (value: number) => OperatorHint;
  readonly tooSmall: (value: number) => OperatorHint;
  readonly unknown: OperatorHint;
}

function checkLimit({ id, value, min, enough, tooSmall, unknown }: Limit): Check {
  if (typeof value !== 'number') return checked(id, null, unknown);
  return value < min ? checked(id, false, tooSmall(value)) : checked(id, true, enough(value));
}

function timeLimit(value: unknown): Check {
  return checkLimit({
    id: 'time_limit',
    value,
    min: MIN_TIME_LIMIT_MS,
    enough: (ms) => quotingHint({ zh: '超时时间（毫秒）', en: 'The time limit, in milliseconds' }, ms),
    tooSmall: (ms) =>
      quotingHint(
        {
          zh: '超时时间太短，请在云开发控制台 → 云函数 → realname → 配置里改为 10 到 20 秒；现在是（毫秒）',
          en: 'The time limit is too short: set 10 to 20 seconds in the cloud console, at the function’s configuration; now, in milliseconds',
        },
        ms,
      ),
    unknown: operatorHint({
      zh: '平台没有给出超时时间：请在控制台确认是 10 到 20 秒。',
      en: 'The platform does not say the time limit: see in the console that it is 10 to 20 seconds.',
    }),
  });
}

function memory(value: unknown): Check {
  return checkLimit({
    id: 'memory',
    value,
    min: MIN_MEMORY_MB,
    enough: (mb) => quotingHint({ zh: '内存（MB）', en: 'Memory, in MB' }, mb),
    tooSmall: (mb) =>
      quotingHint(
        {
          zh: '内存太小，冷启动会慢，请在控制台改为 256 MB；现在是（MB）',
          en: 'Little memory makes cold starts slow: set 256 MB in the console; now, in MB',
        },
        mb,
      ),
    unknown: operatorHint({ zh: '平台没有给出内存大小。', en: 'The platform does not say how much memory there is.' }),
  });
}

function node(version: string): Check {
  const found = platformWord(version);
  const isEnough = parseInt(version) >= MIN_NODE;
  const words = isEnough
    ? ({ zh: '运行环境 Node.js', en: 'The runtime is Node.js' } as const)
    : ({
        zh: '运行环境太旧，请新建云函数并选 Nodejs16.13 或更新；现在是',
        en: 'The runtime is too old: create the function anew with Nodejs16.13 or newer; now',
      } as const);
  return checked('node', isEnough, quotingHint(words, ...(found === undefined ? [] : [found])));
}

function environment(env: Readonly<Record<string, string | undefined>>): Check {
  const region = platformWord(env['TENCENTCLOUD_REGION']);
  const id = platformWord(env['TCB_ENV'] ?? env['SCF_NAMESPACE']);
  const found = [id, region].filter((word) => word !== undefined);
  return id === undefined
    ? checked(
        'environment',
        null,
        operatorHint({
          zh: '平台没有给出云环境的 ID：请在控制台确认它与 .env.local 里的 TARO_APP_CLOUD_ENV 相同。',
          en: 'The platform does not name the environment: see in the console that it is TARO_APP_CLOUD_ENV of .env.local.',
        }),
      )
    : checked(
        'environment',
        true,
        quotingHint(
          {
            zh: '云环境和地域，应与 .env.local 里的 TARO_APP_CLOUD_ENV 相同',
            en: 'Environment and region; it must be TARO_APP_CLOUD_ENV of .env.local',
          },
          ...found,
        ),
      );
}

export interface PlatformFacts {
  /** The function's second argument. */
  readonly context: unknown;
  readonly nodeVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Limits, runtime and place, as the platform says them. */
export function checkPlatform({ context, nodeVersion, env }: PlatformFacts): readonly Check[] {
  const { time_limit_in_ms, memory_limit_in_mb } = isRecord(context) ? context : {};
  return [timeLimit(time_limit_in_ms), memory(memory_limit_in_mb), node(nodeVersion), environment(env)];
}
