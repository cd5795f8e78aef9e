import { cellsOf } from '../fault-matrix/cells';
import { STEPS } from '../fault-matrix/steps';
import { SIZES } from './run';

const countCells = (every: boolean): number => [...cellsOf(STEPS, every).values()].flat().length;

/** Jest's global teardown of `npm test`: says what it did not test, below the summary. */
export default function printLeftOut(): void {
  const { small, whole } = SIZES;
  process.stdout.write(
    `\nLeft out here and tested by npm run test:long: races of ${whole.people} people (here ${small.people}), ` +
      `${countCells(true) - countCells(false)} of ${countCells(true)} faults, ${whole.looks - small.looks} of ${whole.looks} looks, ` +
      "the sandbox's diagram and the component in a browser, the walls between the rooms, hosts in uni-app and in Taro with Vue, an instance that remembers 10,000 people, " +
      'the tidying of 200,000, the SDK unbundled, older versions of Node.\n',
  );
}
