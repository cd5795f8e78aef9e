import { parseResponse } from '../../contract';
import type { ServerApi } from './server-api';

/** What a business would ask with: the number of its own order. */
export const REFERENCE = 'order-1';

/** A new receipt for one order; undefined where there is none, as for whoever is not verified. */
export async function readReceipt(
  { callFunction }: Pick<ServerApi, 'callFunction'>,
  openid: string,
): Promise<string | undefined> {
  const data = { action: 'receipt', reference: REFERENCE };
  const { result } = await callFunction({ name: 'realname', data, openid });
  const response = parseResponse(result);
  return response?.ok === true ? response.verification?.receipt : undefined;
}
