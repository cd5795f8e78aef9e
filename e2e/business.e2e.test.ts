/** The example business: choose a day, be checked on the way, book. From the home page, as people come. */
import { startFunctionClient } from './testing/function-client';
import { holdPhone, putPhonesDown } from './testing/holder';
import { declareWayFromHome } from './testing/home-suite';
import { TARO_APP } from './testing/walked-app';

declareWayFromHome(TARO_APP);

test('whoever chooses no day is told so', async () => {
  const client = await startFunctionClient();
  const holder = await holdPhone({ sandbox: client.sandbox, person: client.newPerson(), at: 'home' });
  holder.tap('预约');
  await holder.sees('请先选择就诊日期');
  expect(holder.errors).toEqual([]);
  putPhonesDown();
  await client.close();
});
