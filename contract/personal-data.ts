declare const kind: unique symbol;

/**
 * A string that must never be logged, stored in clear, or put into an error or a URL. The kinds are told apart by the
 * compiler only; at run time each is a plain string, so that it can be sent to WeChat as it is.
 */
export type Confidential<Kind extends string> = string & { readonly [kind]: Kind };

/** A person's name after `parseName`: NFKC, one form of spaces and middle dots. */
export type RealName = Confidential<'RealName'>;
/** A resident ID number after `parseCredId`: 18 characters, upper-case X, right checksum. */
export type CredId = Confidential<'CredId'>;
/** The one-time code of WeChat City Services, untouched. Usable once, by the account that authorised. */
export type Code = Confidential<'Code'>;
