import { declareWayFromHome } from './testing/home-suite';
import { scriptsWithClient } from './testing/scripts-with-client';
import { declareWalk } from './testing/walk-suite';
import { TARO_VUE_APP } from './testing/walked-app';

test('Taro bundles the drop-in once, for the home page and the check', async () => {
  expect(scriptsWithClient(await TARO_VUE_APP.weapp())).toEqual(['common.js']);
});

test('Taro leaves the sizes of the check as they are', async () => {
  const { styles } = await TARO_VUE_APP.weapp();
  expect(styles['realname-check/check.wxss']).toMatch(/font-size:calc\(\d+px/);
});

declareWalk(TARO_VUE_APP, ['https']);
declareWayFromHome(TARO_VUE_APP);
