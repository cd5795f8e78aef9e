module.exports = { presets: [['taro', { framework: 'vue3' }]] };
