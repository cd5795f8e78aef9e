export default defineAppConfig({
  pages: [
    // The example of a business. Without this line and its two folders the check is the home page.
    'pages/appointment/index',
    'pages/realname/index',
    'pages/privacy/index',
  ],
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
