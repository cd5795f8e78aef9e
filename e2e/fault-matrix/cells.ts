import { expectedAnswers, type Answers } from './expected-answers';
import { faultNamesOf, type Step } from './step';

/** One step that meets one fault, and what is answered: a line of the matrix. */
export interface Cell {
  readonly fault: string;
  readonly first: string;
  readonly again: string;
}

/** Steps that do the same thing in different situations: `upstream` of `upstream: https, new connection`. */
const familyOf = ({ name }: Step): string => /^[^:,(]+/.exec(name)?.[0].trim() ?? name;
/** Error numbers differ in what the function makes of them, which is seen in the answers. */
const kindOf = (fault: string): string => fault.replace(/^errcode:.*/, 'errcode');

function answersOf(step: Step, fault: string): Answers {
  const answers = expectedAnswers(step.name, fault);
  if (answers === undefined) throw new Error(`expected-answers.ts has no entry for the step "${step.name}".`);
  return answers;
}

/**
 * The cells of each step.
 * @param every false for a selection that is quicker: where steps of one family answer the same fault, or two error
 *   numbers, in the same way, the first of them stands for all
 */
export function cellsOf(steps: readonly Step[], every: boolean): ReadonlyMap<Step, readonly Cell[]> {
  const seen = new Set<string>();
  const isNew = (text: string): boolean => seen.size !== seen.add(text).size;
  const cells = steps.map((step): [Step, readonly Cell[]] => {
    const all = faultNamesOf(step).map((fault): Cell => {
      const [first, again] = answersOf(step, fault);
      return { fault, first, again };
    });
    const chosen = all.filter((cell) => isNew([familyOf(step), kindOf(cell.fault), cell.first, cell.again].join('|')));
    return [step, every ? all : chosen];
  });
  return new Map(cells);
}
