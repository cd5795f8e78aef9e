import { isRecord } from '../../../contract';
import { inTime, within, type Deadline } from '../deadline';
import type { Readings } from '../config';
import { createAccessTokens, type AccessToken, type TokenTools } from '../upstream/access-token';
import { checkUrl } from '../upstream/https-transport';
import { findCall, replyToError, type OpenApi } from '../upstream/openapi-transport';
import type { Check } from './check';
import { checkPermission, checkTransport, type Probes } from './interface';
import { checkAppid, checkToken, tokenIn, type TokenAnswer } from './token';

export interface UpstreamTools extends TokenTools {
  readonly openapi: OpenApi;
}

/** The mini-program that the platform names; undefined if it names none. */
type Appid = string | undefined;

async function askForToken(
  readings: Readings,
  appid: Appid,
  tools: UpstreamTools,
  deadline: Deadline,
): Promise<TokenAnswer> {
  const { REALNAME_APP_SECRET: secret, REALNAME_API_ORIGIN: origin } = readings;
  if (!secret.ok || !origin.ok) return { kind: 'wrongSettings' };
  const { value } = secret;
  if (value === undefined) return { kind: 'noSecret' };
  if (appid === undefined) return { kind: 'noAppid' };
  // A token in memory would hide that WeChat gives none any more.
  const tokens = createAccessTokens(origin.value, value, tools);
  return within(deadline, (signal) => tokens.get(appid, signal)).catch(() => ({ kind: 'tooLate' }));
}

/** A question about nobody: WeChat's answer tells whether the mini-program may ask at all. Nobody's data is in it. */
async function probeHttps(
  readings: Readings,
  token: AccessToken,
  { post }: UpstreamTools,
  deadline: Deadline,
): Promise<number | undefined> {
  const { REALNAME_API_ORIGIN: origin } = readings;
  if (!origin.ok) return undefined;
  const url = checkUrl(origin.value, token);
  const nobody = { openid: '', real_name: '', cred_id: '', cred_type: '1', code: '' };
  const result = await within(deadline, (signal) => post(url, nobody, signal)).catch(() => undefined);
  const body = result?.kind === 'json' && isRecord(result.body) ? result.body : {};
  return typeof body['errcode'] === 'number' ? body['errcode'] : undefined;
}

/** The same by cloud call. */
async function probeOpenapi(
  readings: Readings,
  { openapi }: UpstreamTools,
  deadline: Deadline,
): Promise<number | undefined> {
  const { REALNAME_OPENAPI_NAME: name, REALNAME_TRANSPORT: choice } = readings;
  if (!name.ok || !choice.ok || choice.value === 'https') return undefined;
  const nobody = { openid: '', realName: '', credId: '', credType: '1', code: '' };
  try {
    await inTime(deadline, findCall(openapi, name.value)(nobody));
    return 0;
  } catch (error) {
    const reply = replyToError(error);
    return reply.kind === 'refused' ? reply.errcode : undefined;
  }
}

export interface UpstreamOptions {
  readonly appid: Appid;
  readonly deadline: Deadline;
  /** Whether to ask about nobody. Not when the timer calls: it counts as a call of the interface. */
  readonly probes: boolean;
}

/** Asks WeChat, as a check would, as far as that goes without a person. */
export async function checkUpstream(
  readings: Readings,
  tools: UpstreamTools,
  { appid, deadline, probes }: UpstreamOptions,
): Promise<readonly Check[]> {
  const probing = probes ? probeOpenapi(readings, tools, deadline) : Promise.resolve(undefined);
  const answer = await askForToken(readings, appid, tools, deadline);
  const token = tokenIn(answer);
  const https = probes && token !== undefined ? await probeHttps(readings, token, tools, deadline) : undefined;
  const found: Probes = { openapi: await probing, https };
  const { REALNAME_TRANSPORT: choice, REALNAME_APP_SECRET: secret } = readings;
  const hasSecret = secret.ok && secret.value !== undefined;
  return [
    checkAppid(appid),
    checkToken(answer),
    ...(choice.ok ? [checkTransport(choice.value, hasSecret, found)] : []),
    checkPermission(found),
  ];
}
