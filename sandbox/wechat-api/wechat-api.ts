import { isRecord } from '../../contract';
import { jsonReply, type Call, type EndpointRequest, type Unsupported } from '../wire/call';
import type { AgreedEnding } from '../shared/settings';
import { checkRealName } from './check';
import { codeId, Codes } from './codes';
import { failure, type WechatReply } from './replies';
import { Tokens, type Credentials } from './tokens';

const TOKEN_PATH = '/cgi-bin/stable_token';
const CHECK_PATH = '/intp/realname/checkrealnameinfo';

/** One request for a check that reached WeChat, by whichever way. */
export interface CheckCall {
  readonly transport: 'https' | 'openapi';
  /** Which code, without saying it: `codeId(code)`; undefined when there was none. */
  readonly codeId: string | undefined;
  /** Undefined when a fault kept it from being carried out. */
  errcode?: number;
}

type Parsed = { readonly params: unknown } | { readonly refused: WechatReply };

function parseBody(body: Buffer): Parsed {
  if (body.byteLength === 0) return { refused: failure(44002) };
  try {
    return { params: JSON.parse(body.toString()) as unknown };
  } catch {
    return { refused: failure(47001) };
  }
}

const codeIdOf = (params: unknown): string | undefined =>
  isRecord(params) && typeof params['code'] === 'string' ? codeId(params['code']) : undefined;

/** api.weixin.qq.com, as far as a real-name check needs it. */
export class WechatApi {
  readonly tokens: Tokens;
  private readonly codes: Codes;
  private readonly calls: CheckCall[] = [];

  /** @param tokensLateMs how long after the documented moment a new token is made */
  constructor(credentials: Credentials, now: () => number, tokensLateMs = 0) {
    this.tokens = new Tokens(credentials, now, tokensLateMs);
    this.codes = new Codes(now);
  }

  /** City Services hands out a code. */
  issueCode(who: { readonly openid: string; readonly ending: AgreedEnding }): string {
    return this.codes.issue(who);
  }

  /** Every request for a check, in order; also those that a fault stopped at WeChat's door. */
  get checks(): readonly CheckCall[] {
    return this.calls;
  }

  /** The requests for a check with one code. */
  checksOf(code: string): readonly CheckCall[] {
    const id = codeId(code);
    return this.calls.filter((call) => call.codeId === id);
  }

  /** Notes that a check is asked for. @returns carries it out */
  check(transport: CheckCall['transport'], params: unknown, refuse?: () => WechatReply | undefined): () => WechatReply {
    const call: CheckCall = { transport, codeId: codeIdOf(params) };
    this.calls.push(call);
    return () => {
      const reply = refuse?.() ?? checkRealName(params, this.codes);
      call.errcode = reply.errcode;
      return reply;
    };
  }

  read(request: EndpointRequest): Call | Unsupported {
    const operation = `${request.method} ${request.path}`;
    const post = request.method === 'POST';
    switch (request.path) {
      case TOKEN_PATH:
        return this.tokenCall(operation, post ? parseBody(request.body) : { refused: failure(43002) });
      case CHECK_PATH:
        return this.checkCall(operation, post ? parseBody(request.body) : { refused: failure(43002) }, request.query);
      default:
        return {
          unsupported: `The sandbox's WeChat API has no route ${operation}.`,
          reply: jsonReply(failure(40066), 404),
        };
    }
  }

  private tokenCall(operation: string, parsed: Parsed): Call {
    return {
      step: 'stable_token',
      operation,
      payload: 'params' in parsed ? parsed.params : undefined,
      run: () => ('params' in parsed ? this.tokens.answer(parsed.params) : parsed.refused),
      fail: failure,
      encode: (answer) => jsonReply(answer),
    };
  }

  private checkCall(operation: string, parsed: Parsed, query: URLSearchParams): Call {
    const params = 'params' in parsed ? parsed.params : undefined;
    const run = this.check('https', params, () => {
      const errcode = this.tokens.refuse(query.get('access_token'));
      if (errcode !== undefined) return failure(errcode);
      return 'refused' in parsed ? parsed.refused : undefined;
    });
    return {
      step: 'check',
      operation,
      payload: params,
      run,
      fail: failure,
      encode: (answer) => jsonReply(answer),
    };
  }
}
