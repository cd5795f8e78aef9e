import { trigger } from '../view/event';
import type { BuiltIn, MountedElement, Owner } from '../view/mounted';
import type { Renderer } from '../view/renderer';
import type { StyleScope } from '../view/style-scope';
import type { Templates } from '../view/templates';
import { type Definition, isObject, part } from './definition';
import { createInstance, type Instance } from './instance';
import { createObservers, unknownObservers } from './observers';
import { defaults, toType } from './properties';
import type { Data } from './set-data';

/** A component in an open page. */
export interface LiveComponent {
  /** Calls its `pageLifetimes`, or `ready`. */
  readonly tell: (event: 'show' | 'hide' | 'ready') => void;
}

export interface ComponentServices {
  readonly renderer: Renderer;
  readonly templates: Templates;
  readonly guard: (run: () => void) => void;
  readonly fail: (error: Error) => void;
  readonly countSetData: (patch: Data) => void;
  /** The components of the same page. */
  readonly live: Set<LiveComponent>;
  /** Whether the page has been shown: those that come with it are ready only then. */
  readonly isPageReady: () => boolean;
  /** Those that this one may use in its template. */
  readonly components: Readonly<Record<string, string>>;
  readonly style: StyleScope;
  readonly createSelectorQuery: (owner: Owner, instance: Instance) => () => unknown;
}

const SUPPORTED = new Set([
  'properties',
  'data',
  'methods',
  'lifetimes',
  'pageLifetimes',
  'options',
  'observers',
  'created',
  'attached',
  'ready',
  'detached',
]);

/** Refuses a component that uses what the phone cannot run, instead of running half of it. */
export function checkDefinition(path: string, definition: Definition): void {
  const unknown = Object.keys(definition).filter((key) => {
    const value = definition[key];
    const empty = value === undefined || (isObject(value) && Object.keys(value).length === 0);
    return !SUPPORTED.has(key) && !empty;
  });
  unknown.push(...unknownObservers(definition));
  if (unknown.length > 0) throw new Error(`The phone does not offer ${unknown.join(', ')} in Component (${path})`);
}

/** Opens a custom component inside the element that stands for it in its owner's template. */
export function openComponent(
  path: string,
  definition: Definition,
  mounted: MountedElement,
  services: ComponentServices,
): BuiltIn {
  const { renderer, templates, guard, fail, countSetData, live, components, style } = services;
  const properties = part(definition, 'properties');
  if (part(definition, 'options')['virtualHost'] === true) mounted.element.style.display = 'contents';
  const instance = createInstance({
    members: { is: path, ...definition, ...part(definition, 'lifetimes'), ...part(definition, 'methods') },
    data: { ...part(definition, 'data'), ...defaults(properties) },
    guard,
    onData({ marked }, patch) {
      countSetData(patch);
      draw(marked);
      observers.tell(Object.keys(patch));
    },
  });
  const observers = createObservers(definition, instance, guard);
  Object.defineProperty(instance.object, 'properties', { get: () => instance.data });
  const owner: Owner = {
    path,
    components,
    style,
    handle(method, event) {
      if (!instance.has(method)) fail(new Error(`Component "${path}" has no method "${method}" to handle an event`));
      return instance.call(method, event);
    },
  };
  function draw(data: Data): void {
    renderer.patch(mounted, templates.render(path, data), owner);
  }
  instance.object['createSelectorQuery'] = services.createSelectorQuery(owner, instance);
  instance.object['triggerEvent'] = (name: string, detail: unknown = {}, options: Definition = {}): void => {
    if (options['bubbles'] === true) fail(new Error(`The phone does not offer events that bubble (${path}: ${name})`));
    trigger(mounted, name, detail);
  };
  const pageLifetimes = part(definition, 'pageLifetimes');
  const self: LiveComponent = {
    tell(event) {
      if (event === 'ready') {
        instance.call('ready');
        return;
      }
      const method = pageLifetimes[event];
      if (typeof method === 'function')
        guard(() => {
          Reflect.apply(method, instance.object, []);
        });
    },
  };

  let attached = false;
  return {
    ownsChildren: true,
    update({ attributes, raw, changed, children }) {
      if (children.length > 0) fail(new Error(`The phone does not offer slots (<${mounted.tag}>)`));
      if (!attached) instance.call('created');
      const given = Object.keys(properties).filter((name) => name in attributes);
      const before = instance.data;
      instance.assign(Object.fromEntries(given.map((name) => [name, toType(properties[name], attributes[name])])));
      const isNew = (name: string): boolean => (attached ? changed.has(name) : instance.data[name] !== before[name]);
      observers.tell(given.filter(isNew), before);
      if (!attached) {
        live.add(self);
        instance.call('attached');
      }
      const marked = given.filter((name) => changed.has(name)).map((name) => [name, raw[name]] as const);
      draw({ ...instance.data, ...Object.fromEntries(marked) });
      if (!attached && services.isPageReady()) instance.call('ready');
      attached = true;
    },
    unmount() {
      live.delete(self);
      instance.call('detached');
    },
  };
}
