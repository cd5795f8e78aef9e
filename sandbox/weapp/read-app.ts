/** What an app.json says, as far as the sandbox reads it. */
export interface AppConfig {
  /** All of them, those of subpackages last. */
  readonly pages: readonly string[];
  /** Roots of the subpackages, without slashes around them. */
  readonly subpackages: readonly string[];
  /** What the phone has not, in words for whoever built it. */
  readonly unsupported: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Settings that change what people see or what scripts can do, and that the phone passes over. */
const UNSUPPORTED = ['tabBar', 'plugins', 'workers', 'entranceDeclare', 'embeddedAppIdList'];

/** @throws Error where there is no page to open */
export function readApp(app: Json): AppConfig {
  const packages = list(app['subPackages'] ?? app['subpackages'])
    .filter(isObject)
    .map((each) => ({
      root: String(each['root']).replace(/^\/+|\/+$/g, ''),
      pages: list(each['pages']).map(String),
      independent: each['independent'] === true,
    }));
  const main = list(app['pages']).map(String);
  if (main.length === 0) throw new Error('app.json lists no pages');
  return {
    pages: [...main, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    subpackages: packages.map(({ root }) => root),
    unsupported: [
      ...UNSUPPORTED.filter((name) => app[name] !== undefined).map((name) => `${name} (app.json)`),
      ...packages.filter(({ independent }) => independent).map(({ root }) => `the independent subpackage ${root}`),
      ...(app['renderer'] === 'skyline' ? ['the renderer skyline (app.json)'] : []),
    ],
  };
}
