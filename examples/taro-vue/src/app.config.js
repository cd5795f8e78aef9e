export default {
  pages: ['pages/home/index', 'pages/privacy/index', 'realname-check/page'],
  window: { navigationBarTitleText: '预约挂号' },
  darkmode: true,
};
