import { startFunctionClient, type FunctionClient } from './function-client';
import { holdPhone, putPhonesDown, returning, type Holder } from './holder';
import type { Person } from './people';
import type { WalkedApp } from './walked-app';

/** Declares what happens when the home page of this mini-program wants a verified person. */
export function declareWayFromHome(app: WalkedApp): void {
  describe(`${app.name}, from its home page`, () => {
    let client: FunctionClient;
    let person: Person;
    let holder: Holder;

    beforeAll(async () => {
      client = await startFunctionClient();
    });
    beforeEach(async () => {
      person = client.newPerson();
      holder = await holdPhone({ app, sandbox: client.sandbox, person, at: 'home' });
    });
    afterEach(() => {
      expect(holder.errors).toEqual([]);
      putPhonesDown();
    });
    afterAll(() => client.close());

    /** Books, is sent to the check, and comes back from City Services. */
    async function comeBack(ending: 'verified' | 'name_mismatch' = 'verified'): Promise<string> {
      const choice = await holder.book();
      await holder.sees('下一步：去授权');
      await holder.goToCityServices();
      holder.phone.show(returning({ code: client.authorize(person, ending) }));
      return choice;
    }
    async function expectBooked(choice: string): Promise<void> {
      await holder.sees('预约成功');
      expect(holder.reads()).toContain(choice);
    }

    test('whoever books is checked on the way, and goes on to the booking', async () => {
      const choice = await comeBack();
      await holder.sees('核验通过');
      holder.tap('继续预约');
      await expectBooked(choice);
    });

    test('whoever is verified already is never asked again', async () => {
      await client.verify(person);
      await expectBooked(await holder.book());
    });

    test('whom WeChat ended on the way comes back to the home page, is brought on, and has booked', async () => {
      const choice = await holder.book();
      await holder.sees('下一步：去授权');
      await holder.goToCityServices();
      holder.phone.kill();
      await holder.phone.launch(returning({ code: client.authorize(person) }));
      await holder.sees('核验通过');
      holder.tap('继续预约');
      await expectBooked(choice);
    });

    test('whom WeChat ended on the way, and who did not agree, finds the form again', async () => {
      await holder.book();
      await holder.sees('下一步：去授权');
      await holder.goToCityServices();
      holder.phone.kill();
      await holder.phone.launch(returning());
      await holder.sees('您还没有同意授权');
      expect(holder.written('姓名')).toBe(person.realName);
    });

    test('whoever goes back without being checked has not booked, and can try again', async () => {
      await holder.book();
      await holder.sees('下一步：去授权');
      holder.back();
      await holder.sees('还没有预约');
      holder.tap('预约');
      await holder.sees('下一步：去授权');
    });

    test('whoever is not the person has not booked', async () => {
      await comeBack('name_mismatch');
      await holder.sees('姓名不一致');
      holder.back();
      await holder.sees('还没有预约');
    });

    test('whoever is verified and goes back by the arrow has not booked yet, and is asked nothing more', async () => {
      const choice = await comeBack();
      await holder.sees('核验通过');
      holder.back();
      await holder.sees('还没有预约');
      holder.tap('预约');
      await expectBooked(choice);
    });

    test('a home page that is opened anew after all that asks for nothing by itself', async () => {
      await comeBack();
      await holder.sees('核验通过');
      holder.phone.kill();
      await holder.phone.launch();
      await holder.sees(app.homeWords);
      expect(holder.reads()).not.toContain('核验通过');
    });
  });
}
