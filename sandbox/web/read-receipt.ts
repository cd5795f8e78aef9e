import { parseResponse } from '../../contract';
import type { ServerApi } from './server-api';

/** The person's receipt, fresh; undefined where there is none, as for whoever is not verified. */
export async function readReceipt(
  { callFunction }: Pick<ServerApi, 'callFunction'>,
  openid: string,
): Promise<string | undefined> {
  const { result } = await callFunction({ name: 'realname', data: { action: 'status' }, openid });
  const response = parseResponse(result);
  return response?.ok === true ? response.verification?.receipt : undefined;
}
