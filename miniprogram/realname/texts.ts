/**
 * All sentences that this side says to people: headings, notices, buttons. The rest (what is wrong with a field, the
 * messages of the cloud function's errors) stands in `contract/`, as the function says it too. A test holds each to its
 * length and to everyday characters.
 */
export const TEXTS = {
  title: '实名信息核验',
  lead: '我们通过微信核对姓名和身份证号，确认是您本人。',
  onlyYourself: '只能核验您本人，不能代家人核验。',

  steps: ['填写姓名和身份证号', '跳转到微信“城市服务”，点“同意”', '自动回到这里，几秒钟后看到结果'],

  realName: { label: '姓名', placeholder: '身份证上的姓名' },
  credId: { label: '身份证号', placeholder: '18 位身份证号' },
  clear: '清空',

  consent: {
    before: '我已阅读',
    ours: '《个人信息处理说明》',
    and: '和',
    wechat: '《用户隐私保护指引》',
    after: '，同意将姓名和身份证号交给微信核对',
  },

  help: {
    question: '不能用微信核验？',
    answers: [
      '请打电话，或到窗口办理。',
      '没有居民身份证、没有微信，或微信还没有实名的，都不能在这里核验。',
      '给家人办理，请用家人本人的微信核验。',
    ],
  },

  toCityServices: '下一步：去授权',
  toCityServicesHint: '点击后，微信会提示“即将打开”，请点“允许”',
  askAgain: '再试一次',
  askAgainHint: '您已经授权过，不用再去“城市服务”',

  authorizing: {
    title: '等待授权',
    text: '请在微信“城市服务”里点“同意”，完成后会自动回到这里。',
    cancel: '先不授权，返回修改',
  },

  checking: {
    title: '正在核验',
    0: '正在核对，一般几秒钟就好。',
    3: '还在核对，请稍等。',
    8: '比平时慢，您填写的内容已保存。',
    leave: '不等了，稍后再试',
  },

  result: {
    title: '核验结果',
    name: '姓名',
    credId: '身份证号',
    time: '核验时间',
    forget: '删除核验记录',
    goOn: '继续',
  },

  forget: {
    title: '删除核验记录？',
    text: '删除后不能恢复。以后需要时，可以重新核验。',
    yes: '删除',
    no: '不删除',
  },

  unavailable: {
    title: '暂时无法核验',
    heading: '不是您填错了',
    text: '请打电话，或到窗口办理。',
    leave: '返回',
  },

  contact: { call: '打电话', counter: '到窗口' },
  quote: { label: '求助时请报编号', copy: '复制', copied: '编号已复制' },
  view: '查看结果',
} as const;
