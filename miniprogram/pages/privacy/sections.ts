/** How personal data is treated, in plain words. It must stay true: the version changes with it. */
export const SECTIONS: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[] = [
  {
    heading: '收集什么',
    paragraphs: [
      '您填写的姓名和身份证号，以及您在微信“城市服务”里同意后微信给出的一次性授权码。',
      '身份证号属于敏感个人信息，一旦泄露可能让别人冒用您的身份，所以需要您单独同意。',
    ],
  },
  {
    heading: '用来做什么',
    paragraphs: ['只用来请微信核对：姓名和身份证号是不是您本人的。不作其他用途。'],
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
      '完整的姓名、身份证号和授权码，核对完就不再保留。去授权的路上，填写的内容加密存在您的手机里，最多 10 分钟。',
      '我们保存的是核对的结果和时间、打了星号的姓名和身份证号、您同意的是哪一版说明；按服务需要，还可能保存一段由身份证号算出、不能还原的校验码。这些保存到您删除为止。',
      '为防止重复使用和频繁尝试，我们会记下授权码的校验码和核对的次数，大约 24 小时。',
    ],
  },
  {
    heading: '怎么删除',
    paragraphs: ['在核验结果页面点“删除核验记录”，我们保存的结果会马上删除。核对的次数会再留大约 24 小时。'],
  },
  {
    heading: '可以不同意吗',
    paragraphs: ['可以。不同意就不会收集，只是不能在这里核验实名信息。您可以向本小程序的服务方询问其他办理方式。'],
  },
];
