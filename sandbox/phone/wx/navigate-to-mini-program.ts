import { type ApiFactory, ApiFailure, type ApiOptions, type AsyncApi, stringOption } from './api';

/** Another mini-program that ours asks to be opened. */
export interface JumpTarget {
  appId: string;
  path: string;
  extraData: unknown;
  envVersion: string;
}

export interface Jumping {
  /** Whether the call comes within the dispatch of a person's tap. */
  readonly inTap: () => boolean;
  /** WeChat's question "open?". */
  readonly confirm: (target: { appId: string; path: string }) => Promise<boolean>;
  /** Brings the other mini-program to the front, after ours was told that the jump worked. */
  readonly leave: (target: JumpTarget) => void;
}

function parseTarget(options: ApiOptions): JumpTarget {
  const appId = stringOption(options, 'appId');
  if (!/^wx[0-9a-f]{16}$/.test(appId)) throw new ApiFailure('invalid appid');
  const envVersion = stringOption(options, 'envVersion', 'release');
  return { appId, path: stringOption(options, 'path'), extraData: options['extraData'] ?? {}, envVersion };
}

/** `wx.navigateToMiniProgram`: only within a tap, and only if the person agrees. */
export function navigateToMiniProgram(api: ApiFactory, { inTap, confirm, leave }: Jumping): AsyncApi {
  return api('navigateToMiniProgram', async (options) => {
    if (!inTap()) throw new ApiFailure('can only be invoked by user TAP gesture.');
    const target = parseTarget(options);
    if (!(await confirm({ appId: target.appId, path: target.path }))) throw new ApiFailure('cancel');
    // The mini-program hears of its success before it is hidden.
    setTimeout(() => {
      leave(target);
    });
    return {};
  });
}
