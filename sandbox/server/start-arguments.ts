import { parseArgs } from 'node:util';
import { accept, refuse, type Parsed } from '../../contract';

export interface StartArguments {
  readonly port: number;
  readonly withBuild: boolean;
  /** The folder of another mini-program than this project's. */
  readonly app?: string;
  /** The cloud's environments. */
  readonly environments?: readonly string[];
}

export const DEFAULT_PORT = 8787;
export const MAX_PORT = 65_535;

export const USAGE = `用法  Usage: npm start -- [--port ${DEFAULT_PORT}] [--app DIR] [--env ID] [--no-build] [--help]
  --port      网页的端口  The page's port
  --app       换成别的原生小程序，DIR 是它的文件夹  Another native mini-program, in this folder
  --env       云环境 ID，可以写几次，别的都不存在；不写，就是 wx.cloud.init 里的那个
              A cloud environment, can be repeated, there is no other; if absent, that of wx.cloud.init
  --no-build  不重新构建，直接用上次构建的  Uses what was built last
  --help      显示这段说明  Shows this`;

const misused = (problem: string): Parsed<never> => refuse(`参数有误  Wrong argument: ${problem}\n${USAGE}`);

/** Reads the command line of `npm start`. */
export function parseStartArguments(args: readonly string[]): Parsed<StartArguments | 'help'> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: String(DEFAULT_PORT) },
        'no-build': { type: 'boolean', default: false },
        app: { type: 'string' },
        env: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return accept('help');
    const port = Number(values.port);
    const isPort = /^\d+$/.test(values.port) && port <= MAX_PORT;
    if (!isPort) return misused(`--port ${values.port}（0–${MAX_PORT} 的整数  a whole number from 0 to ${MAX_PORT}）`);
    const { app, env: environments } = values;
    if (app === '') return misused('--app（后面写小程序的文件夹  the folder of the mini-program goes after it）');
    if (environments?.includes('') === true) return misused('--env（后面写云环境 ID  the id goes after it）');
    return accept({
      port,
      withBuild: !values['no-build'],
      ...(app === undefined ? {} : { app }),
      ...(environments === undefined ? {} : { environments }),
    });
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
}
