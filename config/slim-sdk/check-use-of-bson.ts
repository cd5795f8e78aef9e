const REQUIRED = 'const bson_1 = require("bson");';
const KNOWN_USE = /\bbson_1\.EJSON\.(parse|stringify)\b/g;

/** @throws where a module of the SDK takes something of bson for which `ejson.ts` does not stand in */
export function checkUseOfBson(source: string): void {
  const other = source.replaceAll(REQUIRED, '').replace(KNOWN_USE, '');
  if (/\bbson_1\b|require\(["']bson["']\)/.test(other)) {
    throw new Error('The SDK takes something new of bson: see ejson.ts.');
  }
}
