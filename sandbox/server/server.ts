import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, type Parsed } from '../../contract';
import { jsonReply, type Reply } from '../wire/call';
import { CallFunctionError } from '../cloud/call-function/call-function-error';
import { listenOnLoopback, readBody, type LoopbackServer } from '../wire/loopback-server';
import { parseAuthorize, parseCallFunction, parseTraceEvent } from './parse-requests';
import { parseSettingsPatch } from './parse-settings';
import type { Sandbox } from '../sandbox';
import { serveTrace } from './serve-trace';
import { send } from '../wire/send';

/** What the browser loads, ready to be sent. */
export interface Page {
  readonly html: string;
  readonly js: string;
  readonly css: string;
  /** The mini-program after WeChat's compilers (`CompiledWeapp`), as JSON text. */
  readonly weapp: string;
}

export interface ServerOptions {
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** 0: any free port. */
  readonly port: number;
  /** Called with each unknown route, each request from elsewhere, and each defect. */
  readonly complain: (message: string) => void;
}

/** Undefined: the route answers by itself. */
type Route = (request: IncomingMessage, response: ServerResponse) => Reply | undefined | Promise<Reply>;

const MAX_BODY_BYTES = 1_000_000;

const asset = (type: string, body: string): Route => {
  const reply = { contentType: `${type}; charset=utf-8`, body };
  return () => reply;
};

const wrong = (message: string): Reply => jsonReply({ message }, 400);

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  if (body.byteLength > MAX_BODY_BYTES) return undefined;
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** A route that takes JSON: parsed once here, 400 with the problem otherwise. */
const taking =
  <T>(parse: (input: unknown) => Parsed<T>, handle: (value: T) => Reply | Promise<Reply>): Route =>
  async (request) => {
    const parsed = parse(await readJson(request));
    return parsed.ok ? handle(parsed.value) : wrong(parsed.problem);
  };

const refusedCall = (error: unknown): Reply => {
  if (!(error instanceof CallFunctionError)) throw error;
  return jsonReply({ errCode: error.errCode, errMsg: error.errMsg }, 502);
};

function routesOf({ sandbox, page }: ServerOptions): Readonly<Record<string, Route>> {
  const { settings, trace } = sandbox;
  return {
    'GET /': asset('text/html', page.html),
    'GET /web.js': asset('text/javascript', page.js),
    'GET /web.css': asset('text/css', page.css),
    'GET /weapp.json': asset('application/json', page.weapp),
    'POST /call-function': taking(parseCallFunction, (call) =>
      sandbox.callFunction(call).then((answer) => jsonReply(answer), refusedCall),
    ),
    'POST /authorize': taking(parseAuthorize, (who) => jsonReply({ code: sandbox.authorize(who) })),
    'GET /settings': () => jsonReply(settings),
    'PATCH /settings': taking(parseSettingsPatch, (patch) => {
      const { openapiOffered } = settings;
      Object.assign(settings, patch);
      // Functions remember for minutes that a cloud call is not offered; who flips the switch wants to see it at work.
      if (settings.openapiOffered !== openapiOffered) sandbox.recycle();
      return jsonReply(settings);
    }),
    'GET /situation': () => jsonReply(sandbox.situation()),
    'POST /recycle': () => {
      sandbox.recycle();
      return jsonReply({});
    },
    'GET /trace': (_request, response) => {
      serveTrace(trace, response);
      return undefined;
    },
    'POST /trace': taking(parseTraceEvent, (event) => {
      trace.record(event);
      return jsonReply({});
    }),
    'DELETE /trace': () => {
      trace.clear();
      return jsonReply({});
    },
  };
}

/** The sandbox's page and its API, for this machine's browser alone. Rejects when the port is taken (`EADDRINUSE`). */
export function startServer(options: ServerOptions): Promise<LoopbackServer> {
  const routes = new Map(Object.entries(routesOf(options)));
  const { complain } = options;
  return listenOnLoopback(
    async (request, response) => {
      // A HEAD is a GET whose body Node leaves out.
      const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
      const route = `${method} ${new URL(request.url ?? '/', 'http://localhost').pathname}`;
      const serve = routes.get(route);
      if (serve === undefined) {
        complain(`The sandbox has no route ${route}.`);
        send(response, jsonReply({ message: `Unknown route: ${route}` }, 404));
        return;
      }
      const reply = await serve(request, response);
      if (reply !== undefined) send(response, reply);
    },
    {
      port: options.port,
      onForeign: complain,
      onDefect: (error) => {
        complain(describe(error));
      },
    },
  );
}

const describe = (error: unknown): string =>
  isRecord(error) && typeof error['stack'] === 'string' ? error['stack'] : String(error);
