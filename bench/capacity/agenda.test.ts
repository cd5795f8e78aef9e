import { createAgenda } from './agenda';
import { createRandom } from './random';

test('what was planned in any order happens in the order of its moments, and as planned where they are the same', () => {
  const random = createRandom(3);
  const agenda = createAgenda();
  const moments = Array.from({ length: 1000 }, () => Math.floor(random() * 100));
  const happened: [number, number][] = [];
  moments.forEach((moment, index) => {
    agenda.at(moment, () => happened.push([agenda.now, index]));
  });
  agenda.play();
  const expected = moments.map((moment, index): [number, number] => [moment, index]);
  expect(happened).toEqual(expected.sort(([one, first], [other, second]) => one - other || first - second));
});

test('what happens may plan more; the past is now', () => {
  const agenda = createAgenda();
  const seen: number[] = [];
  agenda.at(10, () => {
    agenda.at(5, () => seen.push(agenda.now));
    agenda.at(20, () => seen.push(agenda.now));
  });
  agenda.play();
  expect(seen).toEqual([10, 20]);
});
