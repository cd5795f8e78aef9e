import { type Fault, FAULTS, type FaultStep } from '../settings';

export const STEP_NAMES: Readonly<Record<FaultStep, string>> = {
  call_function: '调用云函数',
  database: '数据库',
  openapi: '云调用',
  stable_token: '取 access_token',
  check: '实名核验接口',
};

const NAMES: Readonly<Record<(typeof FAULTS)[number], string>> = {
  refused: '拒绝连接',
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

/** Error codes and delays worth trying, besides the named faults. */
const FURTHER: readonly (readonly [Fault, string])[] = [
  ['errcode:-1', '-1 系统繁忙'],
  ['errcode:40001', '40001 令牌无效'],
  ['errcode:45009', '45009 超过每日次数'],
  ['errcode:48001', '48001 没有接口权限'],
  ['errcode:80113', '80113 授权码无效'],
  ['slow:1500', '慢 1.5 秒'],
  ['slow:5000', '慢 5 秒'],
];

export const FAULT_CHOICES: readonly (readonly [Fault, string])[] = [
  ...FAULTS.map((fault) => [fault, NAMES[fault]] as const),
  ...FURTHER,
];
