import fc from 'fast-check';
import { maskCredId, maskName } from './mask';
import { parseName, type CredId, type RealName } from '../../../contract';

test.each([
  ['张三', '张*'],
  ['张三丰', '张*'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['澹台甲', '澹台*'],
  ['赫连甲', '赫连*'],
  ['𠮷野', '𠮷*'],
  ['阿依古丽·买买提', '阿*'],
  ['Anna Maria', 'A*'],
])('the name %j is masked as %j', (name, masked) => {
  expect(maskName(name as RealName)).toBe(masked);
});

test('an ID number is masked to its first four and last four characters', () => {
  expect(maskCredId('110105194912310070' as CredId)).toBe('1101**********0070');
});

test('any name is masked to at most its surname, whatever its length', () => {
  const names = fc.string({
    unit: fc.constantFrom(...Array.from('张三欧阳司马𠮷𪚥·Abñ ')),
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(names, (input) => {
      const parsed = parseName(input);
      if (!parsed.ok) return;
      const shown = Array.from(maskName(parsed.value));
      expect(shown.pop()).toBe('*');
      expect(shown.length).toBeLessThanOrEqual(['欧阳', '司马'].includes(shown.join('')) ? 2 : 1);
      expect(shown.length).toBeLessThan(Array.from(parsed.value).length);
      expect(parsed.value.startsWith(shown.join(''))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('the middle ten digits of any ID number are hidden', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (credId) => {
      const masked = maskCredId(credId as CredId);
      expect(masked).toHaveLength(18);
      expect(masked.slice(4, 14)).toBe('**********');
    }),
  );
});
