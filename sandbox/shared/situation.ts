/** What the functions' processes go by, as far as can be told from outside: why a call that is waited for may not come. */
export interface Situation {
  /** `REALNAME_TRANSPORT` */
  readonly transport: 'auto' | 'openapi' | 'https';
  /** A process has a token, and asks for no other until then; milliseconds since the epoch. */
  readonly tokenUntil?: number | undefined;
  /** A process was told that there is no cloud call, and does not try again until then. */
  readonly noCloudCallUntil?: number | undefined;
}
