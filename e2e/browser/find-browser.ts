import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where Chromium and Chrome are usually put. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  switch (platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ];
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = env[name];
        return folder === undefined ? [] : [path.win32.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')];
      });
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
        (name) => `/usr/bin/${name}`,
      );
  }
}

export const HOW_TO_GET_A_BROWSER =
  'No Chromium or Chrome was found. Debian/Ubuntu: apt install chromium fonts-wqy-zenhei; ' +
  'macOS/Windows: install Chrome; or set BROWSER_PATH.';

/**
 * The browser for the tests that need a real one.
 * @returns its path, or undefined where there is none
 * @throws when BROWSER_PATH names no file: who sets it does not want another one
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  exists: (file: string) => boolean = existsSync,
): string | undefined {
  const chosen = env['BROWSER_PATH'];
  if (chosen === undefined || chosen === '') return usualPlaces(platform, env).find(exists);
  if (!exists(chosen)) throw new Error(`BROWSER_PATH names no file: ${chosen}`);
  return chosen;
}
