declare const kind: unique symbol;

/**
 * A string that must never be logged, stored unhashed, or put into an error or a URL. Only the compiler knows the
 * kinds: at run time each is a plain string.
 */
export type Confidential<Kind extends string> = string & { readonly [kind]: Kind };

/** A person's name in the standard form of `parseName`. */
export type RealName = Confidential<'RealName'>;
/** A resident ID number as `parseCredId` returns it: 18 characters, upper-case X, valid checksum. */
export type CredId = Confidential<'CredId'>;
/** The one-time code of WeChat City Services, unchanged. Works once, and only for the account that authorised. */
export type Code = Confidential<'Code'>;
