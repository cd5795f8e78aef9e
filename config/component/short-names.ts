/** Long names and their short ones. */
export type ShortNames = ReadonlyMap<string, string>;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const shortName = (index: number): string =>
  index < LETTERS.length
    ? LETTERS.charAt(index)
    : shortName(Math.floor(index / LETTERS.length) - 1) + LETTERS.charAt(index % LETTERS.length);

/** A short name for each, the shortest for the first. */
export const shortNames = (names: Iterable<string>): ShortNames =>
  new Map([...new Set(names)].map((name, index) => [name, shortName(index)]));

const CLASS = /([a-z]+(?:-[a-z]+)*(?:__[a-z-]+)?)(_[a-z]*)?/g;
const VARIABLE = /--([a-z]+(?:-[a-z]+)*)/g;

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** The names of classes in a style sheet, without what says how one looks: `notice__mark`, of `.notice__mark_warning`. */
export const classesIn = (styles: string): ShortNames =>
  shortNames(found(styles, new RegExp(`\\.${CLASS.source}`, 'g')));

/** The sandbox's phone, which knows no `placeholder-class`, draws placeholders in the colour of this variable. */
const PLACEHOLDER = 'placeholder';

export const variablesIn = (styles: string): ShortNames =>
  shortNames(found(styles, VARIABLE).filter((name) => name !== PLACEHOLDER));

/** @param text only classes, and what is no name of one: `notice__mark_{{tone}}` */
export const shortenClasses = (text: string, classes: ShortNames): string =>
  text.replace(CLASS, (_whole, name: string, look = '') => (classes.get(name) ?? name) + String(look));

export const shortenVariables = (text: string, variables: ShortNames): string =>
  text.replace(VARIABLE, (_whole, name: string) => `--${variables.get(name) ?? name}`);

export const shortenStyles = (styles: string, classes: ShortNames, variables: ShortNames): string =>
  shortenVariables(
    styles.replace(/\.[a-z][\w-]*/g, (selector) => shortenClasses(selector, classes)),
    variables,
  );
