import { phoneLengths } from './style-sheet';
import { toText, type Attributes } from './read-attribute';
import { scopedClasses, type StyleScope } from './style-scope';

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== false && value !== '';

/** `ariaLabelledby`, as wcc writes it, to `aria-labelledby`. */
const ariaName = (name: string): string => `aria-${name.slice('aria'.length).replace(/^-/, '').toLowerCase()}`;

function set(element: Element, name: string, value: unknown): void {
  const text = toText(value);
  if (value === undefined || value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

/** What assistive technology is told; set on the native control where an element has one. */
export function accessibilityAttributes(attributes: Attributes): [name: string, value: unknown][] {
  return Object.entries(attributes).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'role' || name === 'ariaRole' || name === 'aria-role') return isGiven(value) ? [['role', value]] : [];
    return /^aria(-|[A-Z])/.test(name) ? [[ariaName(name), value]] : [];
  });
}

export function applyAccessibility(element: Element, attributes: Attributes): void {
  for (const [name, value] of accessibilityAttributes(attributes)) set(element, name, value);
}

/** Takes away what an element was told by attributes that its template no longer has: it may stand for another one now. */
export function forgetAttributes(element: Element, before: Attributes, now: Attributes): void {
  const gone = Object.keys(before).filter((name) => !(name in now));
  const told = Object.fromEntries(gone.map((name) => [name, before[name]]));
  for (const [name] of accessibilityAttributes(told)) element.removeAttribute(name);
  for (const name of gone) if (name.startsWith('data-')) element.removeAttribute(name);
}

/** Attributes that mean the same on every element. */
export function applyCommonAttributes(element: HTMLElement, attributes: Attributes, scope: StyleScope): void {
  const { id, class: className, style, hidden } = attributes as Record<'id' | 'class' | 'style' | 'hidden', unknown>;
  set(element, 'id', isGiven(id) ? id : undefined);
  set(element, 'class', isGiven(className) ? scopedClasses(toText(className), scope) : undefined);
  set(element, 'style', isGiven(style) ? phoneLengths(toText(style)) : undefined);
  set(element, 'hidden', isGiven(hidden) ? '' : undefined);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('data-') && typeof value !== 'object') set(element, name, value);
  }
}
