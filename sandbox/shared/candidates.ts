function normalize(steps: readonly string[]): string {
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** The folders around a file, the innermost first; the last is the mini-program's own, `[]`. */
function foldersAround(from: string): readonly (readonly string[])[] {
  const steps = from.split('/').slice(0, -1);
  return [...steps.map((_, index) => steps.slice(0, steps.length - index)), []];
}

/**
 * Where a script or component may be that another one names, in the order in which WeChat looks: beside it, or from the
 * root; then, for a bare name, in `miniprogram_npm` of each folder around. Paths without extension.
 * @param from path of the file that names it
 */
export function candidates(from: string, request: string): readonly string[] {
  const steps = request.replace(/\.js$/, '').split('/');
  const [innermost = []] = foldersAround(from);
  const beside = normalize(request.startsWith('/') ? steps : [...innermost, ...steps]);
  const isBare = !/^[./]/.test(request);
  const packages = isBare
    ? foldersAround(from).map((folder) => normalize([...folder, 'miniprogram_npm', ...steps]))
    : [];
  return [beside, ...packages].flatMap((path) => [path, `${path}/index`]);
}
