import { randomUUID } from 'node:crypto';
import { EJSON } from 'bson';
import { isRecord } from '../../../contract';
import { jsonReply, type Call, type EndpointRequest, type Unsupported } from '../../wire/call';
import type { Database } from '../database/database';
import { cloudCodeOf, DatabaseError } from '../database/database-error';
import { DATABASE_ACTIONS, parseDatabaseRequest, type DatabaseAction } from '../database/database-request';
import { parseMultipart } from './multipart';
import { readOpenapi, type OpenapiDoor } from './openapi';
import { isSigned } from './signature';

export interface Admin extends OpenapiDoor {
  readonly database: Database;
  now(): number;
}

const PATH = '/admin';

const cloudError = (code: string, message: string) => ({ code, message, requestId: randomUUID() });

const unsupported = (what: string): Unsupported => ({
  unsupported: `The sandbox's cloud has no ${what}.`,
  reply: jsonReply(cloudError('SANDBOX_UNSUPPORTED', `The sandbox's cloud has no ${what}.`)),
});

const badSignature = (action: string): Unsupported => ({
  unsupported: `The request ${action} is not signed as the SDK signs it.`,
  reply: jsonReply(cloudError('SIGN_PARAM_INVALID', 'signature verification failed')),
});

function parseJson(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body.toString());
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** The SDK sends queries and data as EJSON texts; the diagram shows what is in them. */
function readable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(readable);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return value;
  try {
    return EJSON.parse(value, { relaxed: true }) as unknown;
  } catch {
    return value;
  }
}

const SHOWN = ['collectionName', 'query', 'data', 'order', 'projection', 'multi', 'upsert', 'transactionId'];

const payloadOf = (body: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(SHOWN.flatMap((key) => (body[key] === undefined ? [] : [[key, readable(body[key])]])));

/** Shows the code of an error only: its message may contain a document's key, which is an openid. */
function show(answer: unknown): unknown {
  if (!isRecord(answer)) return undefined;
  return answer['code'] === undefined ? readable(answer['data']) : { code: answer['code'] };
}

function databaseCall(action: DatabaseAction, body: Readonly<Record<string, unknown>>, admin: Admin): Call {
  return {
    step: 'database',
    operation: action,
    payload: payloadOf(body),
    run() {
      try {
        return { ...admin.database.run(parseDatabaseRequest(action, body, admin.now())), requestId: randomUUID() };
      } catch (error) {
        if (error instanceof DatabaseError) return cloudError(error.code, error.message);
        throw error;
      }
    },
    fail: (errcode) => cloudError(cloudCodeOf(errcode), `[${cloudCodeOf(errcode)}] request failed`),
    encode: (answer) => jsonReply(answer),
    show,
  };
}

/** Reads a request of wx-server-sdk: a cloud call (multipart), or a database request (JSON). */
export function readAdmin(request: EndpointRequest, admin: Admin): Call | Unsupported {
  if (request.method !== 'POST' || request.path !== PATH) {
    return unsupported(`route ${request.method} ${request.path}`);
  }
  const parts = parseMultipart(request.headers['content-type'] ?? '', request.body);
  const fields = parts === undefined ? parseJson(request.body) : Object.fromEntries(parts);
  const asked = String(fields['action']);
  if (!isSigned(request, fields)) return badSignature(asked);
  const openapi = parts && readOpenapi(parts, admin);
  if (openapi !== undefined) return openapi;
  const action = DATABASE_ACTIONS.find((known) => known === asked);
  return action === undefined ? unsupported(`action ${asked}`) : databaseCall(action, fields, admin);
}
