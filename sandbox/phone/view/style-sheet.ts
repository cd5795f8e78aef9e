export type Theme = 'light' | 'dark';

/** What wcsc made of one wxss file, and the prefix of its class names. */
export interface StyleSheet {
  readonly css: string;
  readonly prefix: string;
}

const ALWAYS = '(min-width:0px)';
const NEVER = '(max-width:0px)';

/**
 * Lengths that depend on the phone, as CSS container units: every page is a container as large as the phone's window.
 * Works on wcsc's output (`%%?12rpx?%%`) and on inline styles (`12rpx`).
 */
export function phoneLengths(css: string): string {
  return css
    .replace(/%%\?(-?[\d.]+)rpx\?%%/g, '$1rpx')
    .replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100cqw / 750)')
    .replace(/(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--rem))')
    .replace(/(?<![\w-])(-?\d*\.?\d+)vw\b/g, '$1cqw')
    .replace(/(?<![\w-])(-?\d*\.?\d+)vh\b/g, '$1cqh');
}

/** Media queries about the window ask the phone's, and those about the colour scheme follow the phone's theme. */
function phoneMedia(css: string, theme: Theme): string {
  return css.replace(/@media([^{]+)\{/g, (_, condition: string) => {
    const own = condition
      .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/g, (__, asked) => (asked === theme ? ALWAYS : NEVER))
      .replace(/\b(?:only\s+)?(?:screen|all)\s+and\s+/g, '');
    const aboutWindow = !/screen|print|all\b|prefers-|hover|pointer|resolution|,/.test(own);
    return `@${aboutWindow ? 'container' : 'media'}${aboutWindow ? own : condition}{`;
  });
}

/** A page's CSS out of what wcsc made of its wxss. @param prefix of all its class names */
export function toPhoneCss(compiled: string, theme: Theme, prefix = ''): string {
  return phoneMedia(phoneLengths(compiled.replaceAll('%%HERESUFFIX%%', prefix)), theme);
}
