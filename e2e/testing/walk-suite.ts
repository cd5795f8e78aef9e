import { CITY_SERVICES, SCENE_RETURN } from '../../sandbox/city-services/documented';
import { startFunctionClient, type FunctionClient } from './function-client';
import { holdPhone, putPhonesDown, returning, type Holder } from './holder';
import type { Person } from './people';
import type { WalkedApp } from './walked-app';

const ENDINGS = [
  ['verified', '核验通过'],
  ['id_mismatch', '身份证号不一致'],
  ['id_type_mismatch', '证件类型不一致'],
  ['name_mismatch', '姓名不一致'],
  ['no_real_name', '微信还没有实名'],
  ['inconclusive', '没有明确结果'],
] as const;

/** The cloud call and the HTTPS call of WeChat's interface: what the function can ask it by. */
type Transport = 'openapi' | 'https';

/** Declares everything that can happen to a person on the way to City Services and back, in this mini-program. */
export function declareWalk(app: WalkedApp, transports: readonly Transport[]): void {
  describe(app.name, () => {
    afterEach(putPhonesDown);

    describe.each(transports)('over %s', (transport) => {
      let client: FunctionClient;
      beforeAll(async () => {
        client = await startFunctionClient({
          settings: { openapiOffered: transport === 'openapi' },
          functionEnv: { REALNAME_TRANSPORT: transport },
        });
      });
      afterAll(() => client.close());

      test.each(ENDINGS)('a person who is %s reads “%s”', async (ending, title) => {
        const person = client.newPerson();
        const holder = await holdPhone({ app, sandbox: client.sandbox, person });
        await holder.goToCityServices();
        expect(holder.left).toEqual([{ ...CITY_SERVICES, extraData: {}, envVersion: 'release' }]);
        holder.phone.show(returning({ code: client.authorize(person, ending) }));
        await holder.sees(title);
        expect(holder.reads()).toContain(`${person.realName.charAt(0)}*`);
        expect(holder.reads()).not.toContain(person.credId);
        expect(holder.errors).toEqual([]);
      });
    });

    describe('on the way', () => {
      let client: FunctionClient;
      let person: Person;
      let holder: Holder;
      const checks = (): number => client.sandbox.wechatApi.checks.length;
      const calls = (): number => client.sandbox.roundTrips.length;

      beforeAll(async () => {
        client = await startFunctionClient();
      });
      afterAll(() => client.close());
      const statusCalls = (): number =>
        client.sandbox.trace.events.filter(({ label, payload }) => {
          return label === 'callFunction realname' && (payload as { action?: unknown }).action === 'status';
        }).length;
      let statusCallsBefore: number;

      beforeEach(async () => {
        statusCallsBefore = statusCalls();
        person = client.newPerson();
        holder = await holdPhone({ app, sandbox: client.sandbox, person });
      });
      afterEach(() => {
        expect(holder.errors).toEqual([]);
        // Nothing of the form is ever kept in clear.
        expect([...holder.phone.storage.plain.values()].join()).not.toMatch(
          new RegExp(`${person.realName}|${person.credId}`),
        );
      });

      /** The form is there, filled in as before. */
      async function expectFormKept(notice: string): Promise<void> {
        await holder.sees(notice);
        expect(holder.written('姓名')).toBe(person.realName);
        expect(holder.written('身份证号').replace(/ /g, '')).toBe(person.credId);
      }

      test('opening the check asks once whether there is a result', () => {
        expect(statusCalls() - statusCallsBefore).toBe(1);
      });

      test('a code that comes back is sent on before a timer runs or anything is drawn', async () => {
        await holder.goToCityServices();
        const drawnAtCheck: number[] = [];
        const end = client.sandbox.trace.subscribe(({ label, payload }) => {
          if (label === 'callFunction realname' && (payload as { action?: unknown }).action === 'check') {
            drawnAtCheck.push(holder.phone.setDataCalls.length);
          }
        });
        const drawn = holder.phone.setDataCalls.length;
        holder.phone.show(returning({ code: client.authorize(person) }));
        // Taro itself waits for one promise.
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        end();
        expect(drawnAtCheck).toEqual([drawn]);
        await holder.sees('核验通过');
      });

      test('the code may come as an object', async () => {
        await holder.goToCityServices();
        holder.phone.show(returning({ code: { auth_code: client.authorize(person) } }));
        await holder.sees('核验通过');
      });

      test('the same code handed out again sends nothing again', async () => {
        await holder.goToCityServices();
        const before = checks();
        holder.phone.show(returning({ code: client.authorize(person, 'id_mismatch') }));
        await holder.sees('身份证号不一致');
        const after = calls();
        holder.phone.hide();
        holder.phone.show();
        holder.tap('修改后再核验');
        await holder.sees('下一步：去授权');
        holder.phone.hide();
        holder.phone.show();
        await holder.sees('下一步：去授权');
        expect(checks()).toBe(before + 1);
        expect(calls()).toBeLessThanOrEqual(after + 1);
      });

      test('an old code is not taken for the answer to a new departure', async () => {
        await holder.goToCityServices();
        const old = returning({ code: client.authorize(person, 'id_mismatch') });
        holder.phone.show(old);
        await holder.sees('身份证号不一致');
        const before = checks();
        holder.tap('修改后再核验');
        await holder.sees('下一步：去授权');
        holder.tap('下一步：去授权');
        await holder.sees('等待授权');
        holder.phone.show(old);
        await holder.sees('还没有收到授权结果');
        expect(checks()).toBe(before);
      });

      test.each([
        [
          'another mini-program',
          { scene: 1037, referrerInfo: { appId: 'wx0123456789abcdef', extraData: { code: 'x' } } },
        ],
        [
          'another one that it came back from',
          { scene: SCENE_RETURN, referrerInfo: { appId: 'wx0123456789abcdef', extraData: { code: 'x' } } },
        ],
        [
          'City Services that did not send it back',
          { scene: 1037, referrerInfo: { appId: CITY_SERVICES.appId, extraData: { code: 'x' } } },
        ],
      ])('a code from %s is ignored', async (_, options) => {
        await holder.goToCityServices();
        const before = checks();
        holder.phone.show(options);
        await expectFormKept('还没有收到授权结果');
        expect(checks()).toBe(before);
      });

      test('a code with no form pending is ignored', async () => {
        const before = checks();
        holder.phone.hide();
        holder.phone.show(returning({ code: client.authorize(person) }));
        await holder.goToCityServices();
        holder.phone.show(returning());
        await expectFormKept('下一步：去授权');
        expect(checks()).toBe(before);
      });

      test('killed while away, a cold start goes straight on to the check', async () => {
        await holder.goToCityServices();
        expect(holder.phone.storage.encrypted.size).toBe(1);
        holder.phone.kill();
        await holder.phone.launch(returning({ code: client.authorize(person) }));
        await holder.sees('核验通过');
        expect(holder.phone.storage.encrypted.size).toBe(0);
      });

      test('killed while away and back without a code, the form is there again', async () => {
        await holder.goToCityServices();
        holder.phone.kill();
        await holder.phone.launch(returning());
        await expectFormKept('您还没有同意授权');
      });

      test('who does not allow the jump keeps the form', async () => {
        holder.allowJump(false);
        holder.fillIn();
        holder.tap('下一步：去授权');
        await expectFormKept('还没有打开“城市服务”');
        expect(holder.phone.storage.encrypted.size).toBe(0);
      });

      test.each([
        ['disagrees', returning({})],
        ['just goes back', returning()],
      ])('who %s at City Services keeps the form', async (_, options) => {
        await holder.goToCityServices();
        holder.phone.show(options);
        await expectFormKept('您还没有同意授权');
        expect(holder.phone.storage.encrypted.size).toBe(0);
        holder.tap('下一步：去授权');
        await holder.sees('等待授权');
        holder.phone.show(returning({ code: client.authorize(person) }));
        await holder.sees('核验通过');
      });

      test('an empty form is not sent away, and says what is missing', async () => {
        holder.tap('下一步：去授权');
        await holder.sees('请填写姓名');
        expect(holder.reads()).toContain('请填写身份证号');
        expect(holder.left).toEqual([]);
      });

      test('an error says what to do, and the same authorisation is used again', async () => {
        await holder.goToCityServices();
        client.sandbox.settings.faults = { database: 'http_500' };
        holder.phone.show(returning({ code: client.authorize(person) }));
        await expectFormKept('这次没有成功');
        client.sandbox.settings.faults = {};
        holder.tap('再试一次');
        await holder.sees('核验通过');
        expect(holder.left).toHaveLength(1);
      });

      test('an answer that was lost is asked for again by itself', async () => {
        await holder.goToCityServices();
        let lost = 0;
        const { settings } = client.sandbox;
        settings.faults = { call_function: 'reset_after_read' };
        const before = checks();
        const end = client.sandbox.trace.subscribe(({ failed, to }) => {
          if (failed === true && to === 'phone') {
            lost += 1;
            settings.faults = {};
          }
        });
        holder.phone.show(returning({ code: client.authorize(person) }));
        await holder.sees('核验通过');
        end();
        expect([lost, checks() - before]).toEqual([1, 1]);
      });

      test('a stored result is shown to who comes back, and can be erased', async () => {
        await client.verify(person);
        holder.phone.kill();
        await holder.phone.launch({ path: app.check, scene: 1001 });
        await holder.sees('核验通过');
        holder.tap('删除核验记录');
        await holder.choose('不删除');
        await holder.sees('核验通过');
        holder.tap('删除核验记录');
        await holder.choose('删除');
        await holder.sees('核验记录已删除');
        expect(await client.call(person, { action: 'status' })).toEqual({ ok: true, verification: null });
      });
    });

    test('the oldest phones with encrypted storage go the whole way, killed or not', async () => {
      const client = await startFunctionClient();
      const person = client.newPerson();
      const holder = await holdPhone({ app, sandbox: client.sandbox, person, baseLibrary: '2.21.3' });
      await holder.goToCityServices();
      holder.phone.kill();
      await holder.phone.launch(returning({ code: client.authorize(person, 'id_mismatch') }));
      await holder.sees('身份证号不一致');
      holder.tap('修改后再核验');
      await holder.sees('下一步：去授权');
      holder.tap('下一步：去授权');
      await holder.sees('等待授权');
      holder.phone.show(returning({ code: client.authorize(person) }));
      await holder.sees('核验通过');
      expect(holder.errors).toEqual([]);
      await client.close();
    });

    test('without encrypted storage nothing is kept on the phone, and a kill costs the form', async () => {
      const client = await startFunctionClient();
      const person = client.newPerson();
      const holder = await holdPhone({ app, sandbox: client.sandbox, person, baseLibrary: '2.20.0' });
      await holder.goToCityServices();
      expect(holder.phone.storage.encrypted.size + holder.phone.storage.plain.size).toBe(0);
      holder.phone.kill();
      await holder.phone.launch(returning({ code: client.authorize(person) }));
      await holder.sees('请重新填写');
      await holder.goToCityServices();
      holder.phone.show(returning({ code: client.authorize(person) }));
      await holder.sees('核验通过');
      expect(holder.errors).toEqual([]);
      await client.close();
    });

    test('a keystroke costs at most one setData of under 256 bytes', async () => {
      const client = await startFunctionClient();
      const person = client.newPerson();
      const holder = await holdPhone({ app, sandbox: client.sandbox, person });
      holder.tap('下一步：去授权');
      await holder.sees('请填写姓名');
      for (const [label, text] of [
        ['姓名', person.realName],
        ['身份证号', person.credId],
      ] as const) {
        // Puts the cursor there, which takes it away from another field.
        holder.type(label, '');
        await new Promise((resolve) => setTimeout(resolve));
        for (let length = 1; length <= text.length; length += 1) {
          const before = holder.phone.setDataCalls.length;
          holder.type(label, text.slice(0, length));
          await new Promise((resolve) => setTimeout(resolve));
          const cost = holder.phone.setDataCalls.slice(before);
          expect(cost.length).toBeLessThanOrEqual(1);
          cost.forEach(({ bytes }) => {
            expect(bytes).toBeLessThan(256);
          });
        }
      }
      await client.close();
    });
  });
}
