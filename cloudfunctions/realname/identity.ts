import { isRecord } from '../../contract';
import { operatorHint } from '../operator-hint';
import { Failure } from './failure';

/** Who calls, as WeChat itself says. */
export interface Identity {
  readonly openid: string;
  readonly appid: string;
}

/** What `getWXContext()` returns. The SDK turns values that consist of digits into numbers, and rounds long ones. */
export interface WXContext {
  readonly OPENID?: string | number | undefined;
  readonly APPID?: string | number | undefined;
  /** Set if another mini-program that shares this cloud environment calls. Never an identity here. */
  readonly FROM_OPENID?: string | number | undefined;
  /** The chain of callers, the last one last: `wx_client`, `wx_client,scf`, `wx_trigger`. */
  readonly SOURCE?: string | undefined;
}

const FROM_ANOTHER_MINI_PROGRAM = operatorHint({
  zh: '有 FROM_OPENID 而没有 OPENID：是共享这个云环境的另一个小程序在调用。请把云函数部署到它自己的云环境（见 docs/integration.md）。',
  en: 'FROM_OPENID without OPENID: another mini-program called, with which this cloud environment is shared. Deploy the function in an environment of its own (docs/integration.md).',
});

/** Codes and the permission belong to one mini-program, so people of another one cannot be checked. */
function nobody({ FROM_OPENID = '' }: WXContext): Failure {
  return new Failure('NO_IDENTITY', FROM_OPENID === '' ? {} : { hint: FROM_ANOTHER_MINI_PROGRAM });
}

const CLAIMED_IDENTITY = /(open|union)id$/;
/** Far more than a valid request has. A larger one is refused unread: reading it could take too long. */
const MAX_VALUES = 10_000;

const namesIdentity = (key: string): boolean => CLAIMED_IDENTITY.test(key.replace(/[^a-z]/gi, '').toLowerCase());

/** The platform adds `userInfo` to every event. It is accepted only with the caller's own openid in it. */
const isPlatforms = (userInfo: unknown, openid: string): boolean => isRecord(userInfo) && userInfo['openId'] === openid;

/** Whether the client sent an openid or unionid of its own anywhere, or too much to search. */
function claimsIdentity(event: unknown, openid: string): boolean {
  const pending: unknown[] = [event];
  let seen = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    // A list of millions would take too long even to enumerate.
    if (Array.isArray(value) && value.length > MAX_VALUES) return true;
    for (const key in value) {
      const part = (value as Readonly<Record<string, unknown>>)[key];
      if (value === event && key === 'userInfo' && isPlatforms(part, openid)) continue;
      seen += 1;
      if (seen > MAX_VALUES || namesIdentity(key)) return true;
      pending.push(part);
    }
  }
  return false;
}

/**
 * Who calls, from WeChat's context alone: what a client sends can be forged.
 * @throws Failure `NO_IDENTITY` without an openid; `INVALID_INPUT` if the client sent an identity
 */
export function identify(event: unknown, context: WXContext): Identity {
  const { OPENID = '' } = context;
  const openid = String(OPENID);
  // A rounded number could be another person's openid as well.
  if (openid === '' || (typeof OPENID === 'number' && !Number.isSafeInteger(OPENID))) throw nobody(context);
  if (isRecord(event) && claimsIdentity(event, openid)) throw new Failure('INVALID_INPUT');
  return { openid, appid: String(context.APPID ?? '') };
}
