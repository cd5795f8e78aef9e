import CleanCss from 'clean-css';

/** Writes declarations once that several rules share, where the order of the rules allows it. */
export function mergeRules(styles: string): string {
  const { styles: merged, errors } = new CleanCss({ level: { 1: {}, 2: { all: true } } }).minify(styles);
  if (errors.length > 0) throw new Error(`The drop-in's styles could not be made small: ${errors.join(', ')}`);
  return merged;
}
