import type { Outcome } from '../../contract/response';
import type { FormProblems } from './form';

interface OutcomeText {
  readonly heading: string;
  /** What it means, and what to do next. */
  readonly texts: readonly string[];
  /** The button that leads back to the form. */
  readonly again: string;
  /** Where to look in the form after that. */
  readonly problems?: FormProblems;
}

export const OUTCOME_TEXTS: Readonly<Record<Outcome, OutcomeText>> = {
  verified: {
    heading: '核验通过',
    texts: ['姓名和身份证号，与您的微信实名信息一致。'],
    again: '重新核验',
  },
  id_mismatch: {
    heading: '身份证号不一致',
    texts: [
      '姓名一致，身份证号与您的微信实名信息不一致。',
      '请对照身份证，看看号码有没有填错。没有填错的，请打电话或到窗口办理。',
    ],
    again: '修改后再核验',
    problems: { credId: '与微信实名信息不一致，请对照身份证检查' },
  },
  id_type_mismatch: {
    heading: '证件类型不一致',
    texts: [
      '这个微信号实名用的不是居民身份证，而是别的证件，所以这次没有核对身份证号，改号码也没有用。',
      '可以在微信点“我 → 服务 → 钱包 → 身份信息”查看。不能换成居民身份证的，请打电话或到窗口办理。',
    ],
    again: '已换成身份证，再核验',
  },
  name_mismatch: {
    heading: '姓名不一致',
    texts: [
      '姓名与当前微信号的实名信息不一致。',
      '请看看姓名有没有填错。如果这是别人的微信，请改用您本人的微信。没有填错的，请打电话或到窗口办理。',
    ],
    again: '修改后再核验',
    problems: { realName: '与微信实名信息不一致，请对照身份证检查' },
  },
  no_real_name: {
    heading: '微信还没有实名',
    texts: [
      '您的微信还没有实名，所以核对不了。',
      '请在微信点“我 → 服务 → 钱包 → 身份信息”，完成实名后再来核验。不会办的，请打电话或到窗口办理。',
    ],
    again: '已完成实名，再核验',
  },
  inconclusive: {
    heading: '没有明确结果',
    texts: ['微信没有给出明确的结果，这次不算核验通过。', '请过一会儿再试。如果还是不行，请打电话或到窗口办理。'],
    again: '再核验一次',
  },
};
