import type { EnterOptions } from '../phone';

/** Enter options as the mini-program gets them, every field there. */
export interface FullEnterOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: { appId?: string; extraData?: unknown };
  shareTicket: undefined;
  forwardMaterials: never[];
  apiCategory: 'default';
}

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

export function fillEnterOptions(
  { path, query, scene, referrerInfo }: EnterOptions,
  currentPath: string,
): FullEnterOptions {
  return {
    path: path ?? currentPath,
    query: { ...query },
    scene,
    referrerInfo:
      referrerInfo === undefined ? {} : { appId: referrerInfo.appId, extraData: copy(referrerInfo.extraData) ?? {} },
    shareTicket: undefined,
    forwardMaterials: [],
    apiCategory: 'default',
  };
}
