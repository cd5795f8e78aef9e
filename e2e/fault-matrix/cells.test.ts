import { cellsOf, type Cell } from './cells';
import { STEPS } from './steps';

const all = cellsOf(STEPS, true);
const chosen = cellsOf(STEPS, false);
const familyOf = (name: string): string => name.replace(/[:,(].*/, '').trim();
/** Error numbers are told apart by their answers alone. */
const asText = (family: string, { fault, first, again }: Cell): string =>
  [family, fault.replace(/^errcode:.*/, 'errcode'), first, again].join(' | ');
const linesOf = (cells: typeof all): Set<string> =>
  new Set([...cells].flatMap(([{ name }, list]) => list.map((cell) => asText(familyOf(name), cell))));

test('the selection holds every answer to every kind of fault that the whole matrix holds for a family of steps', () => {
  expect(linesOf(chosen)).toEqual(linesOf(all));
});

test('the selection holds no answer to a kind of fault twice for a family of steps', () => {
  const count = [...chosen.values()].flat().length;
  expect(count).toBe(linesOf(chosen).size);
  expect(count).toBeLessThan([...all.values()].flat().length);
});

test('the selection keeps a hang and a trickle for each family of steps that meets them in the whole matrix', () => {
  for (const fault of ['hang', 'trickle']) {
    const familiesIn = (cells: typeof all): Set<string> =>
      new Set(
        [...cells].flatMap(([{ name }, list]) => list.filter((cell) => cell.fault === fault).map(() => familyOf(name))),
      );
    expect(familiesIn(chosen)).toEqual(familiesIn(all));
  }
});
