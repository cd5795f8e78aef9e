import { isRecord, parseVerification, type Verification } from '../../contract';

/** The part of `wx-server-sdk`'s database that this function uses. */
export interface BookingDatabase {
  collection(name: string): {
    doc(id: string): { get(): Promise<{ readonly data: unknown }> };
    add(document: { readonly data: object }): Promise<unknown>;
  };
  createCollection(name: string): Promise<unknown>;
}

/** The SDK's error code for a collection that does not exist. */
export const COLLECTION_NOT_EXIST = -502005;

/** Whether an error of the SDK has this number. */
export const hasErrCode = (error: unknown, errCode: number): boolean => isRecord(error) && error['errCode'] === errCode;

/**
 * The verification that the function `realname` stored for this person, or undefined. A document with `_openid` was
 * written by a client and is ignored: anyone could have written `verified` into it.
 * @throws whatever the database throws: the caller must not go on as if nothing was found
 */
export async function readVerification(db: BookingDatabase, openid: string): Promise<Verification | undefined> {
  try {
    const { data } = await db.collection('realname_verifications').doc(openid).get();
    return isRecord(data) && !('_openid' in data) ? parseVerification(data) : undefined;
  } catch (error) {
    if (hasErrCode(error, COLLECTION_NOT_EXIST)) return undefined;
    throw error;
  }
}
