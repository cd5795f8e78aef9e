/** How one project of jest.config.js runs the end-to-end tests. */
interface Run {
  readonly size: keyof typeof SIZES;
  /** Tests the functions in this folder instead of those of `npm run build:sandbox`. */
  readonly functionDist?: string;
  /** Runs the functions on this version of Node instead of the one that runs the tests. */
  readonly nodeVersion?: string;
}

/** `small` is for `npm test`, in minutes; the others are for `npm run test:long`. */
export const SIZES = {
  small: { people: 60, everyCell: false, looks: 1 },
  everyFault: { people: 60, everyCell: true, looks: 1 },
  whole: { people: 500, everyCell: true, looks: 3 },
} as const;

declare global {
  /** Set by jest.config.js; absent outside jest, in the benchmarks. */
  var END_TO_END_RUN: Run | undefined;
}

const { size, ...where }: Run = globalThis.END_TO_END_RUN ?? { size: 'small' };

/** What this run of the tests is made of. */
export const RUN = { ...SIZES[size], ...where };
