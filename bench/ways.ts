/** How the function is told to ask WeChat, and whether WeChat offers it the cloud call. */
export interface Way {
  readonly transport: 'auto' | 'openapi' | 'https';
  readonly openapiOffered: boolean;
}

/** The ways that a check can go, by name. */
export const WAYS = {
  openapi: { transport: 'openapi', openapiOffered: true },
  https: { transport: 'https', openapiOffered: false },
  'auto, cloud call offered': { transport: 'auto', openapiOffered: true },
  'auto, no cloud call': { transport: 'auto', openapiOffered: false },
} as const satisfies Readonly<Record<string, Way>>;

export type WayName = keyof typeof WAYS;
export const WAY_NAMES = Object.keys(WAYS) as readonly WayName[];

/** The sandbox's options for it. */
export const sandboxOptionsOf = ({ transport, openapiOffered }: Way) => ({
  settings: { openapiOffered },
  functionEnv: { REALNAME_TRANSPORT: transport },
});

/** Whether an instance's first check makes a cloud call that WeChat refuses. */
export const isRefusedFirst = ({ transport, openapiOffered }: Way): boolean => transport === 'auto' && !openapiOffered;
