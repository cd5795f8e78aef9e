export default defineAppConfig({
  pages: ['pages/realname/index', 'pages/privacy/index'],
  window: {
    navigationBarTitleText: '实名信息核验',
    navigationBarBackgroundColor: '@navigationBackground',
    navigationBarTextStyle: '@navigationText',
    backgroundColor: '@background',
    backgroundTextStyle: '@backgroundText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
});
