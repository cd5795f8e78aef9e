import { accept, isRecord, refuse, type Parsed } from '../../contract';
import type { CallFunctionRequest } from '../sandbox';
import { ENDINGS, type AgreedEnding } from '../shared/settings';
import { PARTICIPANTS, type Participant, type TraceEvent } from '../shared/trace-event';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isParticipant = (value: unknown): value is Participant => PARTICIPANTS.some((known) => known === value);
const isAgreedEnding = (value: unknown): value is AgreedEnding =>
  value !== 'refuse' && value !== 'back' && ENDINGS.some((known) => known === value);

const isTextOrAbsent = (value: unknown): value is string | undefined => value === undefined || isText(value);

/** Reads `{ name, data, openid }`, and `env` and `initEnv` where they are there. */
export function parseCallFunction(input: unknown): Parsed<CallFunctionRequest> {
  if (!isRecord(input)) return refuse('a JSON object is expected');
  const { name, data, openid, env, initEnv } = input;
  if (!isText(name)) return refuse('name: a string is expected');
  if (!isText(openid)) return refuse('openid: a string is expected');
  if (!isTextOrAbsent(env) || !isTextOrAbsent(initEnv)) return refuse('env, initEnv: a string or nothing is expected');
  return accept({ name, data, openid, env, initEnv });
}

/** Reads `{ openid, ending }`. */
export function parseAuthorize(input: unknown): Parsed<{ openid: string; ending: AgreedEnding }> {
  if (!isRecord(input)) return refuse('a JSON object is expected');
  const { openid, ending } = input;
  if (!isText(openid)) return refuse('openid: a string is expected');
  return isAgreedEnding(ending) ? accept({ openid, ending }) : refuse('ending: one that hands out a code is expected');
}

/** Reads an arrow that the phone adds to the diagram. */
export function parseTraceEvent(input: unknown): Parsed<Omit<TraceEvent, 'id' | 'at'>> {
  if (!isRecord(input)) return refuse('a JSON object is expected');
  const { from, to, label, payload, failed } = input;
  if (!isParticipant(from) || !isParticipant(to)) return refuse(`from, to: one of ${PARTICIPANTS.join(', ')}`);
  if (!isText(label)) return refuse('label: a string is expected');
  return accept({ from, to, label, payload, ...(failed === true ? { failed } : {}) });
}
