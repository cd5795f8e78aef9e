/** What a phone keeps for a mini-program; outlives the mini-program's process. */
export interface PhoneStorage {
  /** Values as JSON. Kept in clear: a copy of the phone's files shows them. */
  readonly plain: Map<string, string>;
  /** Values as JSON that were stored with `encrypt: true`; read only with `encrypt: true`. */
  readonly encrypted: Map<string, string>;
}

export const createPhoneStorage = (): PhoneStorage => ({ plain: new Map(), encrypted: new Map() });
