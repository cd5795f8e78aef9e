import { operatorHint } from '../../operator-hint';
import type { UpstreamErrors } from './upstream-errors';

/**
 * WeChat's numeric error codes where it is asked for an access token (`stable_token`). Nothing of the person has been
 * sent by then, so none is about the person or the code; whatever is not listed is the operator's to mend as well.
 * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-access-token/api_getstableaccesstoken.html
 */
export const TOKEN_ERRORS: UpstreamErrors = {
  [-1]: { code: 'UPSTREAM_BUSY', hint: operatorHint('WeChat was busy when asked for an access token (-1).') },
  45009: {
    code: 'QUOTA_EXCEEDED',
    hint: operatorHint("Today's quota of access tokens is used up (45009): what else asks for them with this appid?"),
  },
  45011: { code: 'QUOTA_EXCEEDED', hint: operatorHint('Access tokens are asked for too often (45011).') },
  40001: {
    code: 'MISCONFIGURED',
    hint: operatorHint('REALNAME_APP_SECRET is not valid (40001): is it of this mini-program, and pasted whole?'),
  },
  40013: { code: 'MISCONFIGURED', hint: operatorHint('The appid is not valid (40013).') },
  40125: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'REALNAME_APP_SECRET is not valid (40125): it may have been reset, be of another mini-program, or be pasted with quotes around it.',
    ),
  },
  40164: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The function's IP is not in the whitelist (40164): turn on fixed egress IP and list that address.",
    ),
  },
  40243: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The AppSecret is frozen (40243): unfreeze it at WeChat, which takes 10 minutes. It may stay frozen only where everything goes by cloud call.',
    ),
  },
  41002: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'The appid was missing (41002): the platform named none, so something else than a mini-program called the function.',
    ),
  },
  50002: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The mini-program's account is restricted (50002): frozen, migrated or being closed. See its notices at WeChat.",
    ),
  },
  50004: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      'WeChat forbids this mini-program to get access tokens (50004), maybe as a penalty: see its notices at WeChat.',
    ),
  },
  50007: {
    code: 'MISCONFIGURED',
    hint: operatorHint("The mini-program's account is frozen (50007): see its notices at WeChat."),
  },
  61004: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The function's IP is not registered (61004): turn on fixed egress IP and list that address in the IP whitelist.",
    ),
  },
  89501: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The function's IP still waits for the administrator's confirmation (89501): give it in WeChat, or list the fixed egress IP.",
    ),
  },
  89503: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "WeChat asks the mini-program's administrator to confirm the function's IP (89503): confirm it, or list the fixed egress IP.",
    ),
  },
  89506: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The administrator refused the function's IP twice (89506): WeChat takes no call from it for 24 hours. List the fixed egress IP.",
    ),
  },
  89507: {
    code: 'MISCONFIGURED',
    hint: operatorHint(
      "The administrator refused the function's IP (89507): WeChat takes no call from it for an hour. List the fixed egress IP.",
    ),
  },
};
