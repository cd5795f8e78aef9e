import type { Ending } from '../shared/settings';

/** What a person can choose on the sandbox's City Services page, in its words. */
export const ENDING_CHOICES: readonly { readonly ending: Ending; readonly title: string; readonly note: string }[] = [
  { ending: 'verified', title: '同意 · 信息一致', note: '姓名和身份证号都对得上' },
  { ending: 'id_mismatch', title: '同意 · 身份证号不一致', note: '姓名对，身份证号不对' },
  { ending: 'id_type_mismatch', title: '同意 · 证件类型不一致', note: '微信实名用的不是身份证，例如护照' },
  { ending: 'name_mismatch', title: '同意 · 姓名不一致', note: '和这个微信的实名不是同一个名字' },
  { ending: 'no_real_name', title: '同意 · 没有实名记录', note: '这个微信没有做过实名认证' },
  { ending: 'inconclusive', title: '同意 · 结果自相矛盾', note: '微信的答复说不清，不能算通过' },
  { ending: 'refuse', title: '不同意', note: '返回，不带授权码' },
  { ending: 'back', title: '直接返回', note: '按了返回键，不带授权码' },
];
