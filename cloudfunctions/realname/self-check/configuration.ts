import { operatorHint, quotingHint, type OperatorHint } from '../../operator-hint';
import { VARIABLES, type Readings, type Variable } from '../config';
import type { VariableName } from '../unknown-variables';
import { checked, type Check } from './check';

const isSet = (name: Variable): OperatorHint =>
  operatorHint({ zh: `${name} 已设置，写法正确。`, en: `${name} is set and well formed.` });

const notSet = (name: Variable): OperatorHint =>
  operatorHint({ zh: `${name} 没有设置，用默认值。`, en: `${name} is not set: its default counts.` });

/** What it means that these are not set. */
const WITHOUT: Partial<Record<Variable, OperatorHint>> = {
  REALNAME_APP_SECRET: operatorHint({
    zh: 'REALNAME_APP_SECRET 没有设置：只能用云调用，而微信的文档说这个接口不支持云调用。',
    en: 'REALNAME_APP_SECRET is not set: cloud calls only, which WeChat’s documents say this interface does not have.',
  }),
  REALNAME_HASH_SECRET: operatorHint({
    zh: 'REALNAME_HASH_SECRET 没有设置：不保存 subject，code 的标记也不带密钥。',
    en: 'REALNAME_HASH_SECRET is not set: no subject is kept, and marks of codes are not keyed.',
  }),
  REALNAME_RECEIPT_SECRET: operatorHint({
    zh: 'REALNAME_RECEIPT_SECRET 没有设置：不签发凭据。',
    en: 'REALNAME_RECEIPT_SECRET is not set: there are no receipts.',
  }),
};

function checkOf(name: Variable, readings: Readings): Check {
  const reading = readings[name];
  if (!reading.ok) return checked(name, false, reading.hint);
  return checked(name, true, reading.isSet ? isSet(name) : (WITHOUT[name] ?? notSet(name)));
}

/** WeChat documents no form; every AppSecret that people show has this one. */
const APP_SECRET = /^[0-9a-f]{32}$/i;

function shapeOfAppSecret({ REALNAME_APP_SECRET: reading }: Readings): readonly Check[] {
  if (!reading.ok || reading.value === undefined) return [];
  const isShaped = APP_SECRET.test(reading.value);
  const hint = isShaped
    ? operatorHint({
        zh: 'REALNAME_APP_SECRET 是 32 位十六进制。',
        en: 'REALNAME_APP_SECRET has 32 hexadecimal digits.',
      })
    : operatorHint({
        zh: 'REALNAME_APP_SECRET 不是 32 位十六进制：粘贴完整了吗？填的是不是 appid 或别的密钥？请到微信公众平台 → 开发管理 → 开发设置查看。',
        en: 'REALNAME_APP_SECRET does not have 32 hexadecimal digits: is it pasted whole, and not the appid or another secret? See mp.weixin.qq.com, development settings.',
      });
  return [checked('app_secret_shape', isShaped, hint)];
}

const nameOfUnknown = (unknown: readonly VariableName[]): Check =>
  unknown.length === 0
    ? checked(
        'unknown_variables',
        true,
        operatorHint({ zh: '没有写错名字的变量。', en: 'No variable has a misspelt name.' }),
      )
    : checked(
        'unknown_variables',
        false,
        quotingHint(
          {
            zh: '这些变量没有人读，名字可能写错了，请改名或删除',
            en: 'Nobody reads these variables, whose names may be misspelt; rename or remove them',
          },
          ...unknown,
        ),
      );

/** Every variable, those with unknown names, and the shape of the AppSecret. Never a value. */
export const checkConfiguration = (readings: Readings, unknown: readonly VariableName[]): readonly Check[] => [
  ...VARIABLES.map((name) => checkOf(name, readings)),
  nameOfUnknown(unknown),
  ...shapeOfAppSecret(readings),
];
