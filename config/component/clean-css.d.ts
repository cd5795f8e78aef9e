declare module 'clean-css' {
  interface Options {
    readonly level: Readonly<Record<1 | 2, Readonly<Record<string, boolean>>>>;
  }

  /** @see https://github.com/clean-css/clean-css/tree/v4.2.4 */
  export default class CleanCss {
    constructor(options: Options);
    minify(styles: string): { readonly styles: string; readonly errors: readonly string[] };
  }
}
