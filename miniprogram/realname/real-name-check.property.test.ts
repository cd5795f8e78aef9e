import fc from 'fast-check';
import type { Answer } from './wechat/call-realname';
import { errorOf, NONE, UNREACHABLE, verificationOf } from './testing/answers';
import { FakePhone } from './testing/fake-phone';
import { FROM_RECENT, LI, withCode, WITHOUT_CODE, ZHANG, type EnterOptions } from './testing/made-up';

const ANSWERS: readonly Answer[] = [
  verificationOf('verified'),
  verificationOf('id_mismatch'),
  NONE,
  UNREACHABLE,
  errorOf('CODE_INVALID'),
  errorOf('UPSTREAM_BUSY'),
  errorOf('IN_PROGRESS'),
  errorOf('INVALID_INPUT', { fields: [{ field: 'realName', problem: '…' }] }),
];

let lastCode = 0;
/** WeChat gives out each code once; what comes twice is its handing out the same options again. */
function freshCode(): EnterOptions {
  lastCode += 1;
  return withCode(`code-${lastCode}`);
}

type Step = (phone: FakePhone) => void | Promise<void>;

const arrival = fc.constantFrom<(phone: FakePhone) => EnterOptions>(
  freshCode,
  freshCode,
  ({ options }) => options,
  ({ options }) => options,
  () => WITHOUT_CODE,
  () => FROM_RECENT,
);

const fill = fc.constantFrom(ZHANG, LI).map((values): Step => (phone) => {
  phone.fillIn(values);
});
const field = fc.constantFrom('realName' as const, 'credId' as const);
const useFields = fc
  .tuple(fc.constantFrom('leave' as const, 'clear' as const), field)
  .map(([what, name]): Step => (phone) => {
    if (what === 'leave') phone.leaveField(name);
    else phone.check.tell({ type: 'field_cleared', field: name });
  });
const submit = fc
  .constantFrom('left' as const, 'left' as const, 'refused' as const)
  .map((departure): Step => (phone) => {
    phone.departure = departure;
    phone.submit();
  });
const show = arrival.map(
  (options): Step =>
    (phone) =>
      phone.show(options(phone)),
);
const killAndLaunch = arrival.map((options): Step => (phone) => {
  phone.launch(options(phone));
});
const pass = fc.integer({ min: 0, max: 12 }).map((minutes): Step => (phone) => {
  phone.now += minutes * 60_000;
});
const tell = fc
  .constantFrom('cancelled' as const, 'restarted' as const, 'waiting_left' as const, 'offer_taken' as const)
  .map((type): Step => ({ check }) => {
    check.tell({ type });
  });
const forget = fc.constant<Step>(({ check }) => {
  check.tell({ type: 'erasure_asked' });
});

/** What a person, WeChat and time can do. */
const steps = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fill },
    { weight: 4, arbitrary: submit },
    { weight: 4, arbitrary: show },
    { weight: 2, arbitrary: killAndLaunch },
    { weight: 1, arbitrary: pass },
    { weight: 2, arbitrary: tell },
    { weight: 1, arbitrary: useFields },
    { weight: 1, arbitrary: forget },
  ),
  { minLength: 15, maxLength: 40, size: 'max' },
);

async function take(phone: FakePhone, step: Step): Promise<void> {
  await step(phone);
  await phone.settle();
}

interface Sent {
  readonly code: string;
  readonly person: string;
  /** How often the person had left for City Services when it was sent. */
  readonly departures: number;
}

test('whatever happens, a code is sent for one person only, and after one departure only', async () => {
  let total = 0;
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.array(fc.constantFrom(...ANSWERS), { minLength: 1, maxLength: 6 }),
      async (taken, answers) => {
        const phone = new FakePhone();
        const sent: Sent[] = [];
        phone.answer = (request) => {
          if (request.action !== 'check') return NONE;
          const departures = phone.steps.filter((name) => name === 'open').length;
          sent.push({ code: request.code, person: request.realName + request.credId, departures });
          return answers[sent.length % answers.length] ?? NONE;
        };
        phone.launch();
        await phone.settle();
        for (const step of taken) await take(phone, step);

        total += sent.length;
        expect(sent.every(({ departures }) => departures > 0)).toBe(true);
        // One code for one departure, and the other way round: what is sent again is the same, for the same person.
        const distinct = (part: (one: Sent) => unknown) => new Set(sent.map(part)).size;
        const requests = distinct(({ code, person, departures }) => `${code} ${person} ${departures}`);
        expect([distinct(({ code }) => code), distinct(({ departures }) => departures)]).toEqual([requests, requests]);
      },
    ),
    { numRuns: 1000 },
  );
  expect(total).toBeGreaterThan(100);
});

test('whatever happens, nothing stays stored once the check has begun', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const phone = new FakePhone();
      phone.launch();
      await phone.settle();
      for (const step of taken) {
        await take(phone, step);
        if (phone.status === 'done' || phone.status === 'checking') expect(phone.stored.size).toBe(0);
      }
    }),
    { numRuns: 500 },
  );
});
