import { isRecord } from '../../contract';

/**
 * Numbers that an operator gives by name, such as `{"databasePerSecond":100}`.
 * @throws Error that says which names there are
 */
export function parseNumbers<N extends string>(json: string, names: readonly N[]): Partial<Record<N, number>> {
  const refusal = new Error(`These take numbers, by their names: ${names.join(', ')}`);
  const given: unknown = JSON.parse(json);
  if (!isRecord(given) || Array.isArray(given)) throw refusal;
  const numbers: Partial<Record<N, number>> = {};
  for (const [name, value] of Object.entries(given)) {
    const known = names.find((each) => each === name);
    if (known === undefined || typeof value !== 'number' || value < 0) throw refusal;
    numbers[known] = value;
  }
  return numbers;
}
