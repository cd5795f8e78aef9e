import type { Outcome } from '../../../contract/response';

interface OutcomeText {
  readonly title: string;
  /** What it means. */
  readonly meaning: string;
  /** What to do next; absent where nothing is left to do. */
  readonly advice?: string;
  readonly again: string;
}

export const OUTCOME_TEXTS: Readonly<Record<Outcome, OutcomeText>> = {
  verified: {
    title: '核验通过',
    meaning: '您填写的姓名和身份证号，与您的微信实名信息一致。',
    again: '重新核验',
  },
  id_mismatch: {
    title: '身份证号不一致',
    meaning: '姓名一致，但身份证号与您的微信实名信息不一致。',
    advice: '请对照身份证，检查号码有没有填错，改好后再核验一次。',
    again: '修改后再核验',
  },
  id_type_mismatch: {
    title: '证件类型不一致',
    meaning:
      '姓名一致，但当前微信号实名登记的不是居民身份证，而是别的证件，例如护照、港澳居民来往内地通行证，所以无法核对身份证号。',
    advice:
      '这不是号码填错了，不用反复修改。您可以在微信里依次点“我 → 服务 → 钱包 → 身份信息”查看；如果不能换成居民身份证，请联系服务方，用其他方式办理。',
    again: '换成身份证后，再核验',
  },
  name_mismatch: {
    title: '姓名不一致',
    meaning: '您填写的姓名，与当前微信号的实名信息不一致。',
    advice: '请检查姓名有没有填错；如果这是别人的微信，请用您自己的微信来核验。',
    again: '修改后再核验',
  },
  no_real_name: {
    title: '微信还没有实名',
    meaning: '您的微信还没有实名认证，无法核对。',
    advice: '请在微信里依次点“我 → 服务 → 钱包 → 身份信息”，完成实名认证，再回来核验。',
    again: '已完成实名认证，再核验',
  },
  inconclusive: {
    title: '没有明确结果',
    meaning: '微信没有给出明确的结果，这次不能算核验通过。',
    advice: '请过一会儿再核验一次；如果还是这样，请联系服务方。',
    again: '再核验一次',
  },
};
