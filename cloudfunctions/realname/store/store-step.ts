import { isRecord } from '../../../contract';
import { Failure } from '../failure';

/**
 * A step that needs the store: whatever goes wrong in it, errors of the SDK and time running out, is `STORAGE_FAILED`.
 * The SDK's text may hold keys and values of the query, so only its number is kept.
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
