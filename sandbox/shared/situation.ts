/** What decides the way that a check takes, seen from outside: explains why a step with a fault is never reached. */
export interface Situation {
  /** `REALNAME_TRANSPORT` */
  readonly transport: 'auto' | 'openapi' | 'https';
  /** A process has a token until then and asks for no other; milliseconds since the epoch. */
  readonly tokenUntil?: number | undefined;
  /** A process was told that there is no cloud call; it tries again only after this time. */
  readonly noCloudCallUntil?: number | undefined;
}
