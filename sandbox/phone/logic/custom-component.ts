import type { BuiltIn, MountedElement, Owner } from '../view/mounted';
import type { Renderer } from '../view/renderer';
import type { Templates } from '../view/templates';
import { createInstance } from './instance';
import type { Data } from './set-data';

/** What a script handed to `Component`. */
export type Definition = Readonly<Record<string, unknown>>;

export interface ComponentServices {
  readonly renderer: Renderer;
  readonly templates: Templates;
  readonly guard: (run: () => void) => void;
  readonly fail: (error: Error) => void;
  readonly countSetData: (patch: Data) => void;
}

const SUPPORTED = new Set([
  'properties',
  'data',
  'methods',
  'lifetimes',
  'options',
  'created',
  'attached',
  'ready',
  'detached',
]);

const isObject = (value: unknown): value is Definition => typeof value === 'object' && value !== null;
const part = (definition: Definition, name: string): Definition => {
  const value = definition[name];
  return isObject(value) ? value : {};
};

/** Refuses a component that uses what the phone cannot run, instead of running half of it. */
export function checkDefinition(path: string, definition: Definition): void {
  const unknown = Object.keys(definition).filter((key) => {
    const value = definition[key];
    const empty = value === undefined || (isObject(value) && Object.keys(value).length === 0);
    return !SUPPORTED.has(key) && !empty;
  });
  if (unknown.length > 0) throw new Error(`The phone does not offer ${unknown.join(', ')} in Component (${path})`);
}

function defaults(properties: Definition): Data {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, isObject(property) ? property['value'] : undefined]),
  );
}

/** Opens a custom component inside the element that stands for it in its owner's template. */
export function openComponent(
  path: string,
  definition: Definition,
  components: Readonly<Record<string, string>>,
  mounted: MountedElement,
  { renderer, templates, guard, fail, countSetData }: ComponentServices,
): BuiltIn {
  const properties = part(definition, 'properties');
  if (part(definition, 'options')['virtualHost'] === true) mounted.element.style.display = 'contents';
  const instance = createInstance({
    members: { is: path, ...definition, ...part(definition, 'lifetimes'), ...part(definition, 'methods') },
    data: { ...part(definition, 'data'), ...defaults(properties) },
    guard,
    onData({ marked }, patch) {
      countSetData(patch);
      draw(marked);
    },
  });
  Object.defineProperty(instance.object, 'properties', { get: () => instance.data });
  const owner: Owner = {
    path,
    components,
    handle(method, event) {
      if (!instance.has(method)) fail(new Error(`Component "${path}" has no method "${method}" to handle an event`));
      return instance.call(method, event);
    },
  };
  function draw(data: Data): void {
    renderer.patch(mounted, templates.render(path, data), owner);
  }

  let attached = false;
  return {
    ownsChildren: true,
    update({ attributes, raw, changed, children }) {
      if (children.length > 0) fail(new Error(`The phone does not offer slots (<${mounted.tag}>)`));
      const given = Object.keys(properties).filter((name) => name in attributes);
      instance.assign(Object.fromEntries(given.map((name) => [name, attributes[name]])));
      if (!attached) {
        instance.call('created');
        instance.call('attached');
      }
      const marked = given.filter((name) => changed.has(name)).map((name) => [name, raw[name]] as const);
      draw({ ...instance.data, ...Object.fromEntries(marked) });
      if (!attached) instance.call('ready');
      attached = true;
    },
    unmount() {
      instance.call('detached');
    },
  };
}
