import type { Owner } from '../view/mounted';
import type { PageView } from '../view/page-view';
import type { Templates } from '../view/templates';
import { createInstance, type Instance } from './instance';
import { createObservers } from './observers';
import type { PageDefinition } from './page-definition';
import { NO_SCOPE } from '../view/style-scope';
import type { Data } from './set-data';

/** What happens to a page, and to the components in it. */
export type PageEvent = 'show' | 'hide' | 'ready';

const METHODS: Readonly<Record<PageEvent, string>> = { show: 'onShow', hide: 'onHide', ready: 'onReady' };

/** An open page. */
export interface Page {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly view: PageView;
  readonly instance: Instance;
  /** Calls what the page's components have for it, then `onShow`, `onHide` or `onReady`. */
  readonly tell: (event: PageEvent) => void;
  title: string;
}

export interface PageOptions {
  readonly path: string;
  readonly query: Record<string, string>;
  readonly definition: PageDefinition;
  readonly components: Readonly<Record<string, string>>;
  readonly view: PageView;
  readonly templates: Templates;
  readonly title: string;
  readonly guard: (run: () => void) => void;
  readonly fail: (error: Error) => void;
  readonly countSetData: (patch: Data) => void;
  /** The page's components hear of it. */
  readonly tellComponents: (event: PageEvent) => void;
  readonly createSelectorQuery: (owner: Owner, instance: Instance) => () => unknown;
}

/** Makes a page and draws its first data; its lifecycle is called by the page stack. */
export function createPage(options: PageOptions): Page {
  const { path, query, definition, components, view, templates, title, guard, fail, countSetData } = options;
  const { tellComponents } = options;
  const instance = createInstance({
    members: Object.assign(Object.create(definition.members) as object, definition.members, {
      route: path,
      __route__: path,
      is: path,
      options: query,
    }),
    data: definition.data(query),
    guard,
    onData({ marked }, patch) {
      countSetData(patch);
      draw(marked);
      observers?.tell(Object.keys(patch));
    },
  });
  const { component } = definition;
  const observers = component && createObservers(component, instance, guard);
  const owner: Owner = {
    path,
    components,
    style: NO_SCOPE,
    handle(method, event) {
      if (!instance.has(method)) fail(new Error(`Page "${path}" has no method "${method}" to handle an event`));
      return instance.call(method, event);
    },
  };
  function draw(data: Data): void {
    view.render(templates.render(path, data), owner);
  }
  instance.object['createSelectorQuery'] = options.createSelectorQuery(owner, instance);
  if (component !== undefined) {
    Object.defineProperty(instance.object, 'properties', { get: () => instance.data });
    // Nothing can listen: a page is in no template.
    instance.object['triggerEvent'] = () => undefined;
    instance.call('created');
    instance.call('attached');
  }
  guard(() => {
    draw(instance.data);
  });
  return {
    path,
    query,
    view,
    instance,
    title,
    tell(event) {
      tellComponents(event);
      instance.call(METHODS[event]);
    },
  };
}
