import { checkCharacter } from '../../../contract/cred-id';
import type { Verification } from '../../../contract/response';
import { CITY_SERVICES, SCENE_RETURN } from '../wechat/city-services';
import type { FormValues } from '../form';

const numberOf = (first17: string): string => first17 + checkCharacter(first17);

/** Two people who do not exist, with well-formed numbers. */
export const ZHANG: FormValues = { realName: '张测试', credId: numberOf('99010119900307001'), consent: true };
export const LI: FormValues = { realName: '李样例', credId: numberOf('99010119851120002'), consent: true };

export const VERIFIED: Verification = {
  id: 'v-1',
  outcome: 'verified',
  checkedAt: '2026-03-07T01:05:09.000Z',
  maskedName: '张*',
  maskedCredId: '1101**********0070',
};

export type EnterOptions = Readonly<Record<string, unknown>>;

/** Options of App.onShow when City Services sends the person back. */
export const cityServices = (extraData?: unknown): EnterOptions => ({
  scene: SCENE_RETURN,
  referrerInfo: { appId: CITY_SERVICES.appId, extraData },
});
export const withCode = (code: string): EnterOptions => cityServices({ code });
export const WITHOUT_CODE = cityServices();
/** Started from the list of recent mini-programs. */
export const FROM_RECENT: EnterOptions = { scene: 1089, path: 'pages/realname/index', query: {} };
