import { isRecord } from '../../../contract';
import { Failure } from '../failure';

/**
 * Turns whatever goes wrong in a step with the store into `STORAGE_FAILED`, also a passed deadline. Of the SDK's error
 * only the number is kept, because its text may contain parts of the query.
 */
export async function storeStep<T>(step: Promise<T>, { codeSpent = false } = {}): Promise<T> {
  try {
    return await step;
  } catch (error) {
    if (error instanceof Failure) throw error;
    const errcode = isRecord(error) && typeof error['errCode'] === 'number' ? { errcode: error['errCode'] } : {};
    throw new Failure('STORAGE_FAILED', { codeSpent, ...errcode, cause: error });
  }
}
