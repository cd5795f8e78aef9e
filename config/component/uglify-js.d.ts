declare module 'uglify-js' {
  interface Options {
    /** Whether it is strict even without `'use strict'`, which is then left out. */
    readonly module?: boolean;
    readonly toplevel?: boolean;
    readonly compress?: Readonly<Record<string, boolean | number>>;
    readonly mangle?: { readonly reserved?: readonly string[] };
  }

  /** For ECMAScript 5. @see https://github.com/mishoo/UglifyJS#api-reference */
  export function minify(code: string, options: Options): { readonly code?: string; readonly error?: Error };
}
