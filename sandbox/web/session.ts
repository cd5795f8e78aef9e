import { isRecord } from '../../contract';
import { createPhoneStorage, type PhoneStorage } from '../phone/create-phone';

/** Who holds the phone, and what it keeps: outlives a reload of the page, and ends with the browser's tab. */
export interface PhoneSession {
  readonly openid: string;
  readonly storage: PhoneStorage;
}

const KEY = 'sandbox-phone';

const entriesOf = (value: unknown): [string, string][] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, text]): [string, string][] =>
        typeof text === 'string' ? [[key, text]] : [],
      )
    : [];

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @returns undefined in a new tab */
export function loadSession(tab: Pick<Storage, 'getItem'>): PhoneSession | undefined {
  const kept = parse(tab.getItem(KEY) ?? '');
  if (!isRecord(kept) || typeof kept['openid'] !== 'string') return undefined;
  const storage = createPhoneStorage();
  for (const [key, text] of entriesOf(kept['plain'])) storage.plain.set(key, text);
  for (const [key, text] of entriesOf(kept['encrypted'])) storage.encrypted.set(key, text);
  return { openid: kept['openid'], storage };
}

export function saveSession(tab: Pick<Storage, 'setItem'>, { openid, storage }: PhoneSession): void {
  const [plain, encrypted] = [Object.fromEntries(storage.plain), Object.fromEntries(storage.encrypted)];
  tab.setItem(KEY, JSON.stringify({ openid, plain, encrypted }));
}
