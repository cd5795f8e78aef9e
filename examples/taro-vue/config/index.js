module.exports = {
  projectName: 'realname-check-in-taro-vue',
  framework: 'vue3',
  compiler: 'webpack5',
  sourceRoot: 'src',
  outputRoot: 'dist',
  plugins: ['@tarojs/plugin-framework-vue3'],
};
