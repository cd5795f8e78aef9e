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

/** Whether a client names a person anywhere in what it sent, or sent too much to tell. */
function claimsIdentity(event: unknown): boolean {
  const pending: unknown[] = [event];
  for (let seen = 0; pending.length > 0; seen += 1) {
    if (seen + pending.length > MAX_VALUES) return true;
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    const keys = Object.keys(value).map((key) => key.replace(/[^a-z]/gi, '').toLowerCase());
    if (keys.some((key) => CLAIMED_IDENTITY.test(key))) return true;
    for (const inner of Object.values(value) as unknown[]) pending.push(inner);
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
