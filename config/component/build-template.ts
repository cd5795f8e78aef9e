import { shortenClasses, shortenVariables, type ShortNames } from './short-names';

export interface Names {
  readonly classes: ShortNames;
  readonly variables: ShortNames;
  readonly properties: ShortNames;
}

const TEXT = /('[^']*')/;
const EXPRESSION = /(\{\{.*?\}\})/;

/** Cuts a text at what the pattern finds, and makes something of what was found and of what stands between. */
const inParts = (
  text: string,
  pattern: RegExp,
  ofFound: (part: string) => string,
  ofOther: (part: string) => string,
): string =>
  text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? ofFound(part) : ofOther(part)))
    .join('');

const same = (text: string): string => text;

/** Makes a wxml file small: no white space between elements, where it means nothing, and short names. */
export function buildTemplate(wxml: string, { classes, variables, properties }: Names): string {
  const ofClasses = (text: string): string => shortenClasses(text, classes);
  const ofCode = (code: string): string =>
    code.replace(/ /g, '').replace(/[a-z]\w*/gi, (name) => properties.get(name) ?? name);
  const ofExpression = (expression: string): string => inParts(expression, TEXT, same, ofCode);
  return wxml
    .trim()
    .replace(/>\s+</g, '><')
    .replace(/(?<=class=")[^"]*/g, (value) =>
      inParts(value, EXPRESSION, (expression) => inParts(expression, TEXT, ofClasses, same), ofClasses),
    )
    .replace(/(?<=style=")[^"]*/g, (value) => shortenVariables(value, variables))
    .replace(/(?<=(?:wx:key|bind[a-z]+)=")\w+/g, (name) => properties.get(name) ?? name)
    .replace(new RegExp(EXPRESSION, 'g'), ofExpression);
}
