import { isRecord } from '../../contract';
import { operatorHint } from '../operator-hint';
import { Failure } from './failure';

/** Who calls, by WeChat's own word. */
export interface Identity {
  readonly openid: string;
  readonly appid: string;
}

/** What `getWXContext()` gives; the SDK turns values of digits alone into numbers, long ones not exactly. */
export interface WXContext {
  readonly OPENID?: string | number | undefined;
  readonly APPID?: string | number | undefined;
  /** The person in another mini-program, with which this cloud environment is shared. Never an identity here. */
  readonly FROM_OPENID?: string | number | undefined;
  /** The chain of callers, the latest last: `wx_client`, `wx_client,scf`, `wx_trigger`. */
  readonly SOURCE?: string | undefined;
}

const FROM_ANOTHER_MINI_PROGRAM = operatorHint({
  zh: '有 FROM_OPENID 而没有 OPENID：是共享这个云环境的另一个小程序在调用。请把云函数部署到它自己的云环境（见 docs/integration.md）。',
  en: 'FROM_OPENID without OPENID: another mini-program called, with which this cloud environment is shared. Deploy the function in an environment of its own (docs/integration.md).',
});

/** Nobody whom WeChat's codes and this interface's permission are about: they belong to one mini-program. */
function nobody({ FROM_OPENID = '' }: WXContext): Failure {
  return new Failure('NO_IDENTITY', FROM_OPENID === '' ? {} : { hint: FROM_ANOTHER_MINI_PROGRAM });
}

const CLAIMED_IDENTITY = /(open|union)id$/;
/** Far more than a request of this contract has; a larger one is not looked through. */
const MAX_VALUES = 10_000;

const namesIdentity = (key: string): boolean => CLAIMED_IDENTITY.test(key.replace(/[^a-z]/gi, '').toLowerCase());

/** The platform adds `userInfo` to the event of every call from a mini-program; only its own word may stand there. */
const isPlatforms = (userInfo: unknown, openid: string): boolean => isRecord(userInfo) && userInfo['openId'] === openid;

/** Whether a client names a person anywhere in what it sent, or sent too much to tell. */
function claimsIdentity(event: unknown, openid: string): boolean {
  const pending: unknown[] = [event];
  let seen = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    // Not even listed: a list of millions would take longer than there is time.
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
 * Who calls: from WeChat's context alone.
 * @throws Failure `NO_IDENTITY` without an openid; `INVALID_INPUT` when the client sent an identity of its own
 */
export function identify(event: unknown, context: WXContext): Identity {
  const { OPENID = '' } = context;
  const openid = String(OPENID);
  // A number that was rounded is the same for more than one person.
  if (openid === '' || (typeof OPENID === 'number' && !Number.isSafeInteger(OPENID))) throw nobody(context);
  if (isRecord(event) && claimsIdentity(event, openid)) throw new Failure('INVALID_INPUT');
  return { openid, appid: String(context.APPID ?? '') };
}
