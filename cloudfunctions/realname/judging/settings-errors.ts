import { operatorHint } from '../../operator-hint';
import type { UpstreamErrors } from './upstream-errors';

/** WeChat's numbers for wrong settings that mean the same for an access token and for a check. */
export const SETTINGS_ERRORS: UpstreamErrors = {
  40013: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: 'appid 无效（40013）。',
      en: 'The appid is not valid (40013).',
    }),
  },
  40164: {
    code: 'MISCONFIGURED',
    hint: operatorHint({
      zh: '云函数的 IP 不在白名单里（40164）：请开启固定出口 IP，并把这个地址加进白名单。',
      en: "The function's IP is not in the whitelist (40164): turn on fixed egress IP and list that address.",
    }),
  },
};
