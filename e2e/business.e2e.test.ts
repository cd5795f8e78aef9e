/** The example business: choose a day, be checked on the way, book. From the home page, as people come. */
import { startFunctionClient, type FunctionClient } from './testing/function-client';
import { HOME, holdPhone, putPhonesDown, returning, type Holder } from './testing/holder';
import type { Person } from './testing/people';

let client: FunctionClient;
let person: Person;
let holder: Holder;

beforeAll(async () => {
  client = await startFunctionClient();
});
beforeEach(async () => {
  person = client.newPerson();
  holder = await holdPhone({ sandbox: client.sandbox, person, path: HOME });
});
afterEach(() => {
  expect(holder.errors).toEqual([]);
  putPhonesDown();
});
afterAll(() => client.close());

const WEEKDAY = '周';

/** Chooses the first day, and books. @returns the day */
async function book(): Promise<string> {
  const day = /\d+月\d+日 周./.exec(holder.reads())?.[0] ?? WEEKDAY;
  holder.tap(day);
  await holder.sees('✓');
  holder.tap('预约');
  return day;
}
const expectBooked = async (day: string): Promise<void> => {
  await holder.sees('预约成功');
  expect(holder.reads()).toContain(day);
};

test('who chooses a day is checked on the way, and goes on to the booking', async () => {
  const day = await book();
  await holder.sees('下一步：去授权');
  await holder.goToCityServices();
  holder.phone.show(returning({ code: client.authorize(person) }));
  await holder.sees('核验通过');
  holder.tap('继续预约');
  await expectBooked(day);
});

test('who is verified already is never asked again', async () => {
  await client.verify(person);
  await expectBooked(await book());
});

test('whom WeChat ended on the way comes back to the home page, is brought on, and books the day chosen before', async () => {
  const day = await book();
  await holder.sees('下一步：去授权');
  await holder.goToCityServices();
  holder.phone.kill();
  await holder.phone.launch(returning({ code: client.authorize(person) }));
  await holder.sees('核验通过');
  holder.tap('继续预约');
  await expectBooked(day);
});

test('who chooses no day is told so', async () => {
  holder.tap('预约');
  await holder.sees('请先选择就诊日期');
});

test('who goes back without being checked has not booked, and can try again', async () => {
  await book();
  await holder.sees('下一步：去授权');
  holder.back();
  await holder.sees('还没有预约');
  holder.tap('预约');
  await holder.sees('下一步：去授权');
});

test('who is not the person has not booked', async () => {
  await book();
  await holder.sees('下一步：去授权');
  await holder.goToCityServices();
  holder.phone.show(returning({ code: client.authorize(person, 'name_mismatch') }));
  await holder.sees('姓名不一致');
  holder.back();
  await holder.sees('还没有预约');
});

test('who is verified and goes back by the arrow has not booked yet, and is asked nothing more', async () => {
  const day = await book();
  await holder.sees('下一步：去授权');
  await holder.goToCityServices();
  holder.phone.show(returning({ code: client.authorize(person) }));
  await holder.sees('核验通过');
  holder.back();
  await holder.sees('还没有预约');
  holder.tap('预约');
  await expectBooked(day);
});

test('a home page that is opened anew after all that asks for nothing by itself', async () => {
  await book();
  await holder.sees('下一步：去授权');
  await holder.goToCityServices();
  holder.phone.show(returning({ code: client.authorize(person) }));
  await holder.sees('核验通过');
  holder.phone.kill();
  await holder.phone.launch();
  await holder.sees('请选择就诊日期');
});
