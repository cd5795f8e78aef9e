import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord } from '../../../contract';

export interface FunctionFiles {
  /** The built index.js. */
  readonly entry: string;
  /** The cloud calls that its config.json permits. */
  readonly openapi: readonly string[];
}

function readOpenapiPermissions(folder: string): readonly string[] {
  const file = path.join(folder, 'config.json');
  if (!existsSync(file)) return [];
  const config: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = isRecord(config) ? config['permissions'] : undefined;
  const openapi: unknown = isRecord(permissions) ? permissions['openapi'] : undefined;
  return Array.isArray(openapi) ? openapi.filter((name): name is string => typeof name === 'string') : [];
}

/** The deployed function of that name; undefined where there is none. */
export function findFunction(functionsDir: string, name: string): FunctionFiles | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined;
  const folder = path.join(functionsDir, name);
  const entry = path.join(folder, 'index.js');
  return existsSync(entry) ? { entry, openapi: readOpenapiPermissions(folder) } : undefined;
}
