Page({
  data: {
    institution: {
      name: '示例市人民医院',
      telephone: '000-00000000',
      hours: '工作日 8:00–17:30',
      counter: '门诊楼一楼 3 号窗口',
      purpose: '按规定，预约就诊要核对本人身份。',
    },
  },

  goBack() {
    wx.navigateBack();
  },
});
