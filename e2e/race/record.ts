import type { RealNameResponse, Verification } from '../../contract';
import type { FunctionClient } from '../testing/function-client';

/** The fields of a person's record that the races look at. */
export interface StoredRecord {
  readonly id?: string;
  readonly outcome?: string;
  readonly checkedAt?: string;
  readonly forgottenAt?: number;
  readonly attempts: readonly { readonly code: string; readonly at: number }[];
  readonly results: readonly { readonly code: string; readonly verification?: Verification }[];
}

/** The records of all people, by openid. */
export const recordsOf = ({ sandbox }: FunctionClient): ReadonlyMap<string, StoredRecord> =>
  new Map(
    sandbox.database
      .documents('realname_verifications')
      .map((document) => [String(document['_id']), document as unknown as StoredRecord]),
  );

/** How often WeChat looked at a code. Requests that it refused before that, for their token, do not count. */
export const looksAt = ({ sandbox }: FunctionClient, code: string): number =>
  sandbox.wechatApi.checksOf(code).filter(({ errcode }) => errcode !== undefined).length;

export const verificationIn = (answer: RealNameResponse | undefined): Verification | undefined =>
  answer?.ok === true ? (answer.verification ?? undefined) : undefined;
