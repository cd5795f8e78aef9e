import { NO_ENVIRONMENT, NOT_INITIALIZED } from './call-function-words';
import type { Fault, FaultStep, NamedFault } from './settings';

/** The steps in the words of the page. */
export const STEP_NAMES: Readonly<Record<FaultStep, string>> = {
  call_function: '调用云函数',
  database: '数据库',
  openapi: '云调用',
  stable_token: '取 access_token',
  check: '实名核验接口',
};

const NAMES: Readonly<Record<NamedFault, string>> = {
  refused: '连接被关',
  reset_before_read: '没收到就断开',
  reset_after_read: '收到后断开',
  hang: '一直不回答',
  trickle: '极慢地回答',
  http_500: 'HTTP 500',
  html: '回答网页',
  truncated_json: 'JSON 不完整',
  huge: '回答特别大',
  wrong_types: '字段类型不对',
  unknown_values: '没见过的值',
  crash_before: '执行前崩溃',
  crash_after: '执行后崩溃',
};

/** Faults of any HTTP request that the function sends. */
const OF_THE_NETWORK: readonly NamedFault[] = [
  'refused',
  'reset_before_read',
  'reset_after_read',
  'hang',
  'trickle',
  'http_500',
  'html',
  'truncated_json',
  'huge',
  'wrong_types',
  'crash_before',
  'crash_after',
];

/** Faults between phone and cloud. `wx.cloud` hands out whole answers only, so nothing trickles. */
const OF_THE_PHONE: readonly NamedFault[] = [
  'reset_before_read',
  'reset_after_read',
  'hang',
  'http_500',
  'html',
  'truncated_json',
  'huge',
  'wrong_types',
  'unknown_values',
  'crash_before',
  'crash_after',
];

/** The named faults of each step. `unknown_values` only where the answer is about a person: a token may be any text. */
export const FAULTS_AT: Readonly<Record<FaultStep, readonly NamedFault[]>> = {
  call_function: OF_THE_PHONE,
  database: OF_THE_NETWORK,
  openapi: [...OF_THE_NETWORK, 'unknown_values'],
  stable_token: OF_THE_NETWORK,
  check: [...OF_THE_NETWORK, 'unknown_values'],
};

/** Error numbers that each step can be refused with, for the page's switches; WeChat's words where they tell two apart. */
const CODES_AT: Readonly<Record<FaultStep, readonly (readonly [code: number, name: string, words?: string])[]>> = {
  call_function: [
    [-1, '没有调用 wx.cloud.init', NOT_INITIALIZED],
    [-501000, '没有这个云环境', NO_ENVIRONMENT],
    [-501000, '没有上传云函数'],
    [-601034, '没有开通云开发'],
    [-404011, '函数执行错误'],
    [-504003, '函数超时'],
  ],
  database: [
    [-502001, '请求失败'],
    [-502003, '没有权限'],
    [-502005, '没有集合'],
    [-501002, '服务超时'],
    [-501003, '超过额度'],
  ],
  openapi: [
    [-604100, '没有这个接口'],
    [-604101, '没有接口权限'],
    [-604102, '调用超时'],
    [-604103, '系统错误'],
    [-604104, '来源不合法'],
    [-501002, '云平台超时'],
    [-501003, '超过云环境额度'],
    [-501004, '超过并发上限'],
    [-601002, '参数错误'],
    [-1, '系统繁忙'],
    [45009, '超过每日次数'],
    [48001, '没有接口权限'],
    [80111, '授权码不存在'],
    [80113, '授权码无效'],
  ],
  stable_token: [
    [-1, '系统繁忙'],
    [40125, '密钥不对'],
    [40164, 'IP 不在白名单'],
    [40243, '密钥已冻结'],
    [41002, '缺少 appid'],
    [45009, '超过每日次数'],
    [45011, '超过每分钟次数'],
    [50004, '禁止获取令牌'],
    [50007, '账号已冻结'],
    [61004, 'IP 没有登记'],
    [89501, 'IP 等待管理员确认'],
    [89503, 'IP 需要管理员确认'],
    [89506, 'IP 被拒绝两次，24 小时'],
    [89507, 'IP 被拒绝，1 小时'],
  ],
  check: [
    [-1, '系统繁忙'],
    [40001, '令牌无效'],
    [42001, '令牌过期'],
    [45009, '超过每日次数'],
    [45011, '超过每分钟次数'],
    [48001, '没有接口权限'],
    [48004, '接口被封禁'],
    [80111, '授权码不存在'],
    [80113, '授权码无效'],
  ],
};

const DELAYS_MS = [1500, 5000];

export interface FaultChoice {
  readonly fault: Fault;
  readonly name: string;
}

/** What can be switched on at a step, in the order in which the page offers it. */
export const faultChoices = (step: FaultStep): readonly FaultChoice[] => [
  ...CODES_AT[step].map(([code, name, words]): FaultChoice => ({
    fault: words === undefined ? `errcode:${code}` : `errcode:${code} ${words}`,
    name: `${code} ${name}`,
  })),
  ...FAULTS_AT[step].map((fault) => ({ fault, name: NAMES[fault] })),
  ...DELAYS_MS.map((ms): FaultChoice => ({ fault: `slow:${ms}`, name: `慢 ${ms / 1000} 秒` })),
];

/** A fault in the words of the page, also one that it does not offer. */
export function nameOfFault(step: FaultStep, fault: Fault): string {
  const offered = faultChoices(step).find((choice) => choice.fault === fault)?.name;
  if (offered !== undefined) return offered;
  if (isNamed(fault)) return NAMES[fault];
  return fault.startsWith('slow:') ? `慢 ${numberOf(fault)} 毫秒` : String(numberOf(fault));
}

export const isNamed = (fault: Fault): fault is NamedFault => fault in NAMES;

/** The number behind `errcode:` or `slow:`. */
export const numberOf = (fault: Fault): number => Number.parseInt(fault.slice(fault.indexOf(':') + 1), 10);

/** WeChat's words behind the number, where there are any. */
export const wordsOf = (fault: Fault): string | undefined => /^errcode:-?\d+ ([^]+)/.exec(fault)?.[1];
