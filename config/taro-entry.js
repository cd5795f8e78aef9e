/**
 * Stands in for `@tarojs/taro/index.js`, with one difference: webpack sees which one name of the runtime is used, and
 * leaves out the rest that nobody asks for. There, `const { hooks } = require(…)` keeps all of it: 19 KB.
 */
'use strict';

const hooks = require('@tarojs/runtime').hooks;
const taro = require('@tarojs/api').default;

if (hooks.isExist('initNativeApi')) hooks.call('initNativeApi', taro);

module.exports = taro;
module.exports.default = taro;
