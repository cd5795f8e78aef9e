import fc from 'fast-check';
import { parseName } from './name';
import { ACCEPTED_NAMES, REFUSED_NAMES } from './testing/typed-names';

const accepted = (input: string): string | undefined => {
  const parsed = parseName(input);
  return parsed.ok ? parsed.value : undefined;
};

test.each(ACCEPTED_NAMES)('%j is read as %j', (input, name) => {
  expect(parseName(input)).toEqual({ ok: true, value: name });
});

test.each(REFUSED_NAMES)('%j is refused with %j', (input, problem) => {
  expect(parseName(input)).toEqual({ ok: false, problem });
});

test.each([undefined, null, 42, ['张三'], {}])('%j, which is no string, is refused', (input) => {
  expect(parseName(input)).toEqual({ ok: false, problem: '请填写姓名' });
});

const nearNames = fc.string({
  unit: fc.constantFrom(...Array.from("张三𠮷欧阳AbéЖ ·•..ゞ　\t’-'○⻢\uE863\u0301\u200B\u2006\uFB03Ａ3!\u{E0100}")),
  maxLength: 12,
});

test('any accepted name is accepted again unchanged', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearNames), (input) => {
      const name = accepted(input);
      if (name !== undefined) expect(accepted(name)).toBe(name);
    }),
    { numRuns: 5000 },
  );
});

test('the problem of any refused text repeats nothing of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁QZ7😀!')), maxLength: 8 }), (input) => {
      const parsed = parseName(input);
      if (!parsed.ok) expect(parsed.problem.replace(/第 \d+ 个字/, '')).not.toMatch(/[甲乙丙丁QZ7😀!]/u);
    }),
  );
});
