import type { Attributes } from './read-attribute';
import type { StyleScope } from './style-scope';
import type { ViewElement } from './view-node';

/** The page or component whose template an element comes from; its methods handle the element's events. */
export interface Owner {
  /** Path of the page or component, for messages. */
  readonly path: string;
  readonly components: Readonly<Record<string, string>>;
  readonly style: StyleScope;
  /**
   * Calls a method with an event.
   * @returns what the method returned; `undefined` when it is missing or threw, both of which are reported
   */
  readonly handle: (method: string, event: unknown) => unknown;
}

/** What a form reads from and resets in a field. */
export interface Field {
  readonly name: string;
  readonly value: () => unknown;
  readonly reset: () => void;
}

/** The behaviour of one built-in element. */
export interface BuiltIn {
  /** Where children go, if not into the element itself. */
  readonly content?: HTMLElement;
  /** Called when the element is in the page, and after each rendering. */
  update?(node: ViewElement): void;
  /** Draws its children itself, as a component does. */
  readonly ownsChildren?: boolean;
  /** What a tap does besides telling the page, after it was told. */
  tap?(): void;
  /** The person tapped a label of this element. */
  activate?(): void;
  readonly field?: Field;
  /** Swallows taps, as a disabled button does. */
  readonly blocksTaps?: boolean;
  unmount?(): void;
}

export interface MountedElement {
  readonly key: string;
  readonly tag: string;
  readonly element: HTMLElement;
  readonly parent: MountedElement | undefined;
  readonly owner: Owner;
  content: HTMLElement;
  builtIn: BuiltIn;
  attributes: Attributes;
  children: Mounted[];
}

/** Gives a newly made element its behaviour. */
export type CreateBuiltIn = (mounted: MountedElement) => BuiltIn;

export interface MountedText {
  readonly key: string;
  readonly text: Text;
}

export type Mounted = MountedElement | MountedText;

export const isElement = (mounted: Mounted): mounted is MountedElement => 'element' in mounted;

/** Every element below, in the order of the document. */
export function* descendants(mounted: MountedElement): Generator<MountedElement> {
  for (const child of mounted.children) {
    if (!isElement(child)) continue;
    yield child;
    yield* descendants(child);
  }
}

/** The nearest element with the tag, from this one up. */
export function closest(mounted: MountedElement | undefined, tag: string): MountedElement | undefined {
  for (let current = mounted; current !== undefined; current = current.parent) {
    if (current.tag === tag) return current;
  }
  return undefined;
}
