import { applyCommonAttributes, forgetAttributes } from './common-attributes';
import { type CreateBuiltIn, isElement, type Mounted, type MountedElement, type Owner } from './mounted';
import type { ViewElement, ViewNode } from './view-node';

export interface Renderer {
  /** Makes the DOM below an element say what the nodes say, and touches nothing that stays the same: focus and caret survive. */
  readonly patch: (parent: MountedElement, nodes: readonly ViewNode[], owner: Owner) => void;
  /** The rendered element that a DOM node belongs to. */
  readonly find: (node: Node | null) => MountedElement | undefined;
}

const domOf = (mounted: Mounted): ChildNode => (isElement(mounted) ? mounted.element : mounted.text);

/** @param behaviour finds what a tag is to a page or component; throws when the phone does not know it */
export function createRenderer(document: Document, behaviour: (tag: string, owner: Owner) => CreateBuiltIn): Renderer {
  const byDom = new WeakMap<Node, MountedElement>();

  function create(node: ViewElement, parent: MountedElement, owner: Owner): MountedElement {
    const { key, tag, attributes } = node;
    const element = document.createElement(`wx-${tag}`);
    const mounted: MountedElement = {
      key,
      tag,
      element,
      parent,
      owner,
      content: element,
      builtIn: {},
      attributes,
      children: [],
    };
    mounted.builtIn = behaviour(tag, owner)(mounted);
    mounted.content = mounted.builtIn.content ?? element;
    byDom.set(element, mounted);
    return mounted;
  }

  function mount(node: ViewNode, parent: MountedElement, owner: Owner): Mounted {
    return 'tag' in node ? create(node, parent, owner) : { key: node.key, text: document.createTextNode(node.text) };
  }

  /** Children are in place before the element's own behaviour looks at itself. */
  function update(mounted: Mounted, node: ViewNode, owner: Owner): void {
    if (!isElement(mounted)) {
      if (!('tag' in node) && mounted.text.data !== node.text) mounted.text.data = node.text;
      return;
    }
    if (!('tag' in node)) return;
    forgetAttributes(mounted.element, mounted.attributes, node.attributes);
    mounted.attributes = node.attributes;
    applyCommonAttributes(mounted.element, node.attributes, mounted.owner.style);
    if (mounted.builtIn.ownsChildren !== true) patch(mounted, node.children, owner);
    mounted.builtIn.update?.(node);
  }

  function unmount(mounted: Mounted): void {
    if (isElement(mounted)) {
      mounted.children.forEach(unmount);
      mounted.builtIn.unmount?.();
    }
    domOf(mounted).remove();
  }

  function patch(parent: MountedElement, nodes: readonly ViewNode[], owner: Owner): void {
    const wanted = new Set(nodes.map(({ key }) => key));
    const old = new Map(parent.children.map((child) => [child.key, child]));
    for (const child of parent.children) if (!wanted.has(child.key)) unmount(child);

    const inPlace = parent.children.filter(({ key }) => wanted.has(key)).map(domOf);
    let cursor: ChildNode | null = inPlace[0] ?? null;
    parent.children = nodes.map((node) => {
      const mounted = old.get(node.key) ?? mount(node, parent, owner);
      const dom = domOf(mounted);
      if (dom === cursor) cursor = dom.nextSibling;
      else parent.content.insertBefore(dom, cursor);
      return mounted;
    });
    nodes.forEach((node, index) => {
      const mounted = parent.children[index];
      if (mounted !== undefined) update(mounted, node, owner);
    });
  }

  return {
    patch,
    find(node) {
      for (let current = node; current !== null; current = current.parentNode) {
        const mounted = byDom.get(current);
        if (mounted !== undefined) return mounted;
      }
      return undefined;
    },
  };
}
