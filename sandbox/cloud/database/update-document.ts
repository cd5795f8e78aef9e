import { requestFailed } from './database-error';
import type { Document } from './documents';
import { ARRAY_OPERATORS } from './mongodb/array-operators';
import { changeAt, leaveBlocked, refuseBlocked } from './mongodb/change-at';
import { FIELD_OPERATORS } from './mongodb/field-operators';
import { own } from './mongodb/paths';
import { isEqual, isObject, type Fields } from './mongodb/values';

const OPERATORS = { ...FIELD_OPERATORS, ...ARRAY_OPERATORS };
const KNOWN = [...Object.keys(OPERATORS), '$rename', '$setOnInsert'];

/** What to write instead of operators that the sandbox does not have. */
const INSTEAD: Readonly<Record<string, string>> = { $currentDate: 'use $set with db.serverDate()' };

/** One change of an update. */
interface Step {
  readonly path: string;
  readonly apply: (document: unknown) => unknown;
}

const partsOf = (path: string): readonly string[] => {
  const parts = path.split('.');
  if (parts.includes('')) throw requestFailed(`The update path '${path}' contains an empty field name`);
  if (parts.some((part) => part.startsWith('$'))) {
    throw requestFailed(`The sandbox's database has no positional operators: name the element's index in '${path}'`);
  }
  return parts;
};

function stepOf(operator: string, path: string, operand: unknown): Step {
  const change = OPERATORS[operator]?.(operand, path);
  if (change === undefined) {
    const instead = INSTEAD[operator] ?? `it knows ${KNOWN.join(', ')}`;
    throw requestFailed(`The sandbox's database has no update operator ${operator}: ${instead}`);
  }
  const parts = partsOf(path);
  const blocked = operator === '$unset' ? leaveBlocked : refuseBlocked;
  return { path, apply: (document) => changeAt(document, parts, change, blocked) };
}

/** The value at a path that leads through objects alone: MongoDB renames nothing in arrays. */
function valueOutsideArrays(document: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) throw requestFailed('$rename cannot lead through an array');
    return isObject(value) ? own(value, part) : undefined;
  }, document);
}

function renameOf(from: string, to: unknown): readonly Step[] {
  if (typeof to !== 'string') throw requestFailed('The new name of a $rename must be a string');
  const [source, target] = [partsOf(from), partsOf(to)];
  return [
    {
      path: to,
      apply(document) {
        const value = valueOutsideArrays(document, source);
        valueOutsideArrays(document, target);
        return value === undefined ? document : changeAt(document, target, () => value, refuseBlocked);
      },
    },
    { path: from, apply: (document) => changeAt(document, source, () => undefined, leaveBlocked) },
  ];
}

function stepsOf(operator: string, fields: unknown): readonly Step[] {
  if (!operator.startsWith('$')) throw requestFailed(`Unknown modifier: ${operator}`);
  if (!isObject(fields)) throw requestFailed(`Modifiers operate on fields: ${operator} has none`);
  // Nothing is ever inserted here: the SDK's updates never ask for it.
  if (operator === '$setOnInsert') return [];
  return Object.entries(fields).flatMap(([path, operand]) =>
    operator === '$rename' ? renameOf(path, operand) : [stepOf(operator, path, operand)],
  );
}

/** Two changes of the same field in one update: MongoDB refuses them, as their order would matter. */
function refuseConflicts(steps: readonly Step[]): void {
  const paths = steps.map(({ path }) => `${path}.`).sort();
  const [later] = paths.filter((path, index) => index > 0 && path.startsWith(paths[index - 1] ?? ''));
  if (later !== undefined) throw requestFailed(`Updating the path '${later.slice(0, -1)}' would create a conflict`);
}

/**
 * Applies MongoDB's update operators.
 * @returns a new document; the given one stays
 * @throws DatabaseError for what MongoDB refuses, and for operators that the sandbox does not have
 */
export function updateDocument(document: Document, modifier: Fields): Document {
  const operators = Object.entries(modifier);
  if (operators.length === 0) throw requestFailed('An update without operators changes nothing');
  const steps = operators.flatMap(([operator, fields]) => stepsOf(operator, fields));
  refuseConflicts(steps);
  const updated = steps.reduce<unknown>((value, { apply }) => apply(value), document);
  if (!isObject(updated) || !isEqual(updated['_id'], document['_id'])) {
    throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
  }
  return updated;
}
