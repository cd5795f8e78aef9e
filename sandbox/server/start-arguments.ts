import { parseArgs } from 'node:util';
import { accept, refuse, type Parsed } from '../../contract';

export interface StartArguments {
  readonly port: number;
  readonly withBuild: boolean;
}

const DEFAULT_PORT = '8787';
const USAGE = '用法  Usage: npm start -- [--port 8787] [--no-build]';

/** Reads the command line of `npm start`. */
export function parseStartArguments(args: readonly string[]): Parsed<StartArguments> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { port: { type: 'string', default: DEFAULT_PORT }, 'no-build': { type: 'boolean', default: false } },
    });
    const port = Number(values.port);
    const isPort = /^\d+$/.test(values.port) && port <= 65_535;
    return isPort ? accept({ port, withBuild: !values['no-build'] }) : refuse(USAGE);
  } catch {
    return refuse(USAGE);
  }
}
