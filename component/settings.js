// 核验页上显示的内容，请改成您单位的。升级时保留这个文件。
// What the check's page says of you. An upgrade keeps this file.
module.exports = {
  // 个人信息处理说明的版本：内容有变化就换一个新的。
  // The version of your privacy text: a new one whenever its meaning changes.
  consentVersion: '1',
  // 个人信息处理说明所在的页面。The page with that text.
  privacyUrl: '/pages/privacy/index',
  institution: {
    name: '示例市人民医院',
    telephone: '000-00000000',
    hours: '工作日 8:00–17:30',
    counter: '门诊楼一楼 3 号窗口',
    purpose: '按规定，预约就诊要核对本人身份。',
  },
};
