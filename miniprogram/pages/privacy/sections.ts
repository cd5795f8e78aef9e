import { INSTITUTION } from '../../institution';

const { name, telephone, hours, counter, purpose } = INSTITUTION;

/** How personal data is treated, in plain words. It must stay true: the version changes with it. */
export const SECTIONS: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] = [
  {
    heading: '由谁处理',
    paragraphs: [`${name}。电话：${telephone}（${hours}）。到窗口：${counter}。`],
  },
  {
    heading: '收集什么',
    paragraphs: [
      '您填写的姓名和身份证号，以及您在微信“城市服务”里同意后微信给出的一次性授权码。',
      '身份证号属于敏感个人信息，一旦泄露可能让别人冒用您的身份，所以需要您单独同意。',
    ],
  },
  {
    heading: '用来做什么',
    paragraphs: [`${purpose}只用来通过微信核对姓名和身份证号，确认是您本人。不作其他用途。`],
  },
  {
    heading: '交给谁',
    paragraphs: [
      '交给微信（深圳市腾讯计算机系统有限公司）核对。微信只告诉我们是否一致，不会把您在微信的实名信息给我们。',
      '除此以外，不给任何人。法律另有规定的除外。',
    ],
  },
  {
    heading: '保存什么，保存多久',
    paragraphs: [
      '完整的姓名、身份证号和授权码，我们核对完就不再保留。跳转授权期间，填写的内容加密存在您的手机里，最多使用 10 分钟；用完就删，没用上的在下次打开核验页时删除。',
      '我们保存的是核对的结果和时间、打了星号的姓名和身份证号、您同意的是哪一版说明；按服务需要，还可能保存一段由身份证号算出、不能还原的比对值。这些保存到您删除为止。',
      '本小程序运行在微信云开发上，微信云开发会自动记日志，按公开的文档保留 7 到 30 天：其中有核对的结果、打了星号的姓名和身份证号。微信没有公开说明日志里是否还有别的内容。',
      '为防止重复使用和频繁尝试，我们会记下核对的次数，以及由授权码和所填内容算出、不能还原的比对值，保留一到两天。',
    ],
  },
  {
    heading: '怎么删除',
    paragraphs: [
      '在核验结果页面点“删除核验记录”，我们保存的结果会马上删除。上面说的次数和比对值、您要求删除的时间和您在本小程序的编号会再留一到两天。',
    ],
  },
  {
    heading: '可以不同意吗',
    paragraphs: [`可以。不同意就不会收集，只是不能在这里核验。您可以拨打 ${telephone}，或到${counter}办理。`],
  },
];
