import { update } from 'mingo';
import { isRecord } from '../../contract';
import { requestFailed } from './database-error';
import type { Document } from './documents';
import { cloneDocument, toEjson } from './ejson';

type Fields = Readonly<Record<string, unknown>>;

const NUMERIC = ['$inc', '$mul'];
const ARRAY = ['$push', '$addToSet', '$pull', '$pullAll', '$pop'];

function valueAt(document: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return (value as Fields)[key];
  }, document);
}

/** MongoDB refuses these; mingo leaves the document as it is, which would hide the mistake. */
function refuseWrongTypes(document: Document, operator: string, fields: Fields): void {
  for (const path of Object.keys(fields)) {
    const value = valueAt(document, path);
    if (value === undefined) continue;
    if (NUMERIC.includes(operator) && typeof value !== 'number') {
      throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type. (${path})`);
    }
    if (ARRAY.includes(operator) && !Array.isArray(value)) {
      throw requestFailed(`The field '${path}' must be an array but is of type ${typeof value}`);
    }
  }
}

/** MongoDB cannot create a field inside a string or number; mingo leaves it out. */
function refuseUnset(document: Document, fields: Fields): void {
  for (const [path, wanted] of Object.entries(fields)) {
    if (toEjson(valueAt(document, path)) !== toEjson(wanted)) throw requestFailed(`Cannot create field '${path}'`);
  }
}

/** mingo applies `$slice` and `$position` only to arrays that exist. */
function withArrays(document: Document, fields: Fields): Document {
  const missing = Object.keys(fields).filter((path) => valueAt(document, path) === undefined);
  const copy = cloneDocument(document);
  if (missing.length > 0) update(copy, { $set: Object.fromEntries(missing.map((path) => [path, []])) });
  return copy;
}

function fieldsOf(modifier: Fields, operator: string): Fields {
  const fields = modifier[operator];
  if (!isRecord(fields)) throw requestFailed(`Modifiers operate on fields: ${operator} has none`);
  return fields;
}

/**
 * Applies MongoDB's update operators.
 * @returns a new document; the given one stays
 * @throws DatabaseError for what MongoDB refuses
 */
export function updateDocument(document: Document, modifier: Fields): Document {
  const operators = Object.keys(modifier);
  const plain = operators.find((operator) => !operator.startsWith('$'));
  if (plain !== undefined) throw requestFailed(`Unknown modifier: ${plain}`);
  for (const operator of operators) refuseWrongTypes(document, operator, fieldsOf(modifier, operator));
  const updated = withArrays(document, '$push' in modifier ? fieldsOf(modifier, '$push') : {});
  try {
    update(updated, modifier, [], {}, { cloneMode: 'deep' });
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : 'The update failed.');
  }
  if ('$set' in modifier) refuseUnset(updated, fieldsOf(modifier, '$set'));
  return updated;
}
