import type { AgreedEnding } from './settings';

/** What WeChat says of a person for whom this ending was chosen at City Services. */
export const JUDGEMENTS: Readonly<Record<AgreedEnding, { verify_openid: string; verify_real_name: string }>> = {
  verified: { verify_openid: 'V_OP_NM_MA', verify_real_name: 'V_NM_ID_MA' },
  id_mismatch: { verify_openid: 'V_OP_NM_MA', verify_real_name: 'V_NM_ID_UM' },
  id_type_mismatch: { verify_openid: 'V_OP_NM_MA', verify_real_name: 'V_NM_ID_TYPE_UM' },
  name_mismatch: { verify_openid: 'V_OP_NM_UM', verify_real_name: '' },
  no_real_name: { verify_openid: 'V_OP_NA', verify_real_name: '' },
  inconclusive: { verify_openid: 'V_OP_NM_MA', verify_real_name: 'V_NM_ID_MA;V_NM_ID_UM' },
};
