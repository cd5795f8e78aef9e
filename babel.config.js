/** For Taro's build only; jest has its own. */
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // The oldest engines under base library 2.21.3 (WeChat 8.0.16). They know async functions and \p{…} in regular
        // expressions: expanding \p{Script=Han} into ranges would cost 10 KB per use.
        targets: { ios: '12', chrome: '78' },
        ignoreBrowserslistConfig: true,
      },
    ],
  ],
};
