import { isRecord, isText } from './parsed';

/** What an operator sends to the cloud function `realname`: from the console, from DevTools or by WeChat's HTTP API. */
export interface OperatorRequest {
  readonly action: 'selfcheck';
}

/** One thing that must be right before any person is asked. */
export interface SelfCheckItem {
  readonly id: string;
  /** `null`: cannot be told from here. */
  readonly ok: boolean | null;
  /** What was found and what to do. Neither secrets nor personal data. */
  readonly zh: string;
  readonly en: string;
}

export interface SelfCheck {
  readonly ok: true;
  /** Of the function that answers. */
  readonly version: string;
  readonly checks: readonly SelfCheckItem[];
}

function isItem(value: unknown): value is SelfCheckItem {
  if (!isRecord(value)) return false;
  const { id, ok, zh, en } = value;
  const areTexts = [id, zh, en].every(isText);
  return areTexts && (ok === null || typeof ok === 'boolean');
}

/** Reads the function's answer; undefined if it is no self-check. */
export function parseSelfCheck(value: unknown): SelfCheck | undefined {
  if (!isRecord(value) || value['ok'] !== true) return undefined;
  const { version, checks } = value;
  if (!isText(version) || !Array.isArray(checks) || !checks.every(isItem)) return undefined;
  return { ok: true, version, checks };
}
