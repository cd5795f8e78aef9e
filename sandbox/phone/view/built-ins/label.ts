import { type CreateBuiltIn, descendants, type MountedElement } from '../mounted';
import { text } from '../read-attribute';
import { container } from './container';

const LABELLED = new Set(['button', 'checkbox', 'input']);

const pageOf = (mounted: MountedElement): MountedElement =>
  mounted.parent === undefined ? mounted : pageOf(mounted.parent);

/** The element that a label speaks for: the one with the id in `for`, else the first inside. */
function labelled(label: MountedElement): MountedElement | undefined {
  const id = text(label.attributes, 'for');
  const candidates = [...descendants(id === '' ? label : pageOf(label))].filter(({ tag }) => LABELLED.has(tag));
  return id === '' ? candidates[0] : candidates.find(({ element }) => element.id === id);
}

/** `<label>`: a tap on it is a tap on what it speaks for. */
export const label: CreateBuiltIn = (mounted) => ({
  ...container(mounted),
  tap() {
    labelled(mounted)?.builtIn.activate?.();
  },
});

/** Whether a tap on an element reaches the element itself rather than a label around it. */
export const isLabelled = ({ tag }: MountedElement): boolean => LABELLED.has(tag);
