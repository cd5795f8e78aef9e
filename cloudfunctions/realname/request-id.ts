declare const kind: unique symbol;
export type RequestId = string & { readonly [kind]: 'RequestId' };

const PLATFORM_ID = /^[0-9a-zA-Z-]{8,64}$/;

/** The platform's id, which the client sees too, or a new one if there is none. */
export function requestIdOf(platformId: unknown, newId: () => string): RequestId {
  const isPlatformId = typeof platformId === 'string' && PLATFORM_ID.test(platformId);
  return (isPlatformId ? platformId : newId()) as RequestId;
}
