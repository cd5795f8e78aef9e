import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VARIABLES } from '../cloudfunctions/realname/config';

const read = (file: string): unknown => JSON.parse(readFileSync(path.resolve(__dirname, '..', file), 'utf8'));
const rc = read('cloudbaserc.json') as {
  readonly functions: readonly {
    readonly name: string;
    readonly envVariables?: Record<string, string>;
    readonly triggers: unknown;
  }[];
};
const [realname] = rc.functions;

test('every function is listed', () => {
  const folders = readdirSync(path.resolve(__dirname, '..', 'cloudfunctions'), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(rc.functions.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test('the trigger is the one of the function itself', () => {
  const { triggers } = read('cloudfunctions/realname/config.json') as { readonly triggers: unknown };
  expect(realname?.triggers).toEqual(triggers);
});

test('its variables are ones that the function reads, and secrets come from the environment', () => {
  const entries = Object.entries(realname?.envVariables ?? {});
  expect(VARIABLES).toEqual(expect.arrayContaining(entries.map(([name]) => name)));
  const secrets = entries.filter(([name]) => name.endsWith('SECRET'));
  expect(secrets.map(([, value]) => value)).toEqual(secrets.map(([name]) => `{{env.${name}}}`));
});
