import { isRecord } from '../../contract';
import { Failure } from './failure';

/** Who calls, by WeChat's own word. */
export interface Identity {
  readonly openid: string;
  readonly appid: string;
}

/** What `getWXContext()` gives; the SDK turns values of digits alone into numbers. */
export interface WXContext {
  readonly OPENID?: string | number | undefined;
  readonly APPID?: string | number | undefined;
}

const CLAIMED_IDENTITY = /(open|union)id$/;
/** Far more than a request of this contract has; a larger one is not looked through. */
const MAX_VALUES = 10_000;

const namesIdentity = (key: string): boolean => CLAIMED_IDENTITY.test(key.replace(/[^a-z]/gi, '').toLowerCase());

/** Whether a client names a person anywhere in what it sent, or sent too much to tell. */
function claimsIdentity(event: unknown): boolean {
  const pending: unknown[] = [event];
  let seen = 0;
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    // Not even listed: a list of millions would take longer than there is time.
    if (Array.isArray(value) && value.length > MAX_VALUES) return true;
    for (const key in value) {
      seen += 1;
      if (seen > MAX_VALUES || namesIdentity(key)) return true;
      pending.push((value as Readonly<Record<string, unknown>>)[key]);
    }
  }
  return false;
}

/** The platform adds `userInfo` to the event of every call from a mini-program; only its own word may stand there. */
function withoutPlatformUserInfo(event: Readonly<Record<string, unknown>>, openid: string): Record<string, unknown> {
  const { userInfo, ...rest } = event;
  const isPlatforms = isRecord(userInfo) && userInfo['openId'] === openid;
  return isPlatforms || userInfo === undefined ? rest : event;
}

/**
 * Who calls: from WeChat's context alone.
 * @throws Failure `NO_IDENTITY` without an openid; `INVALID_INPUT` when the client sent an identity of its own
 */
export function identify(event: unknown, context: WXContext): Identity {
  const openid = String(context.OPENID ?? '');
  if (openid === '') throw new Failure('NO_IDENTITY');
  if (isRecord(event) && claimsIdentity(withoutPlatformUserInfo(event, openid))) throw new Failure('INVALID_INPUT');
  return { openid, appid: String(context.APPID ?? '') };
}
