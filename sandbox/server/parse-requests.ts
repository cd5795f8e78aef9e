import { accept, isRecord, refuse, type Parsed } from '../../contract';
import type { CallFunctionRequest } from '../sandbox';
import { ENDINGS, type AgreedEnding } from '../shared/settings';
import { PARTICIPANTS, type Participant, type TraceEvent } from '../shared/trace-event';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isParticipant = (value: unknown): value is Participant => PARTICIPANTS.some((known) => known === value);
const isAgreedEnding = (value: unknown): value is AgreedEnding =>
  value !== 'refuse' && value !== 'back' && ENDINGS.some((known) => known === value);

/** Reads `{ name, data, openid }`. */
export function parseCallFunction(input: unknown): Parsed<CallFunctionRequest> {
  if (!isRecord(input)) return refuse('a JSON object is expected');
  const { name, data, openid } = input;
  if (!isText(name)) return refuse('name: a string is expected');
  return isText(openid) ? accept({ name, data, openid }) : refuse('openid: a string is expected');
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
