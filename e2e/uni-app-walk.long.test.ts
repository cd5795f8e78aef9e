import { declareWayFromHome } from './testing/home-suite';
import { scriptsWithClient } from './testing/scripts-with-client';
import { declareWalk } from './testing/walk-suite';
import { UNI_APP } from './testing/walked-app';

test('uni-app leaves the drop-in as it is, and there is no second copy of it', async () => {
  expect(scriptsWithClient(await UNI_APP.weapp())).toEqual(['packages/check/wxcomponents/realname-check/index.js']);
});

declareWalk(UNI_APP, ['https']);
declareWayFromHome(UNI_APP);
