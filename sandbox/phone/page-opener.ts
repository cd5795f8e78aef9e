import type { CompiledWeapp } from '../shared/compiled-weapp';
import { type LiveComponent, openComponent } from './logic/custom-component';
import type { Definitions } from './logic/definitions';
import type { Instance } from './logic/instance';
import { createPage, type Page } from './logic/page';
import { createSelectorQuery, type QueryScope } from './logic/selector-query';
import type { Data } from './logic/set-data';
import { initialTitle } from './screen/navigation-bar';
import type { CreateBuiltIn, Owner } from './view/mounted';
import { createPageView, type Gesture } from './view/page-view';
import type { PhoneServices } from './view/phone-services';
import { createRenderer } from './view/renderer';
import type { StyleSheet, Theme } from './view/style-sheet';
import { createTemplates } from './view/templates';

export interface PageOpenerOptions {
  readonly weapp: CompiledWeapp;
  readonly definitions: Definitions;
  readonly services: PhoneServices;
  readonly builtIns: Readonly<Record<string, CreateBuiltIn>>;
  readonly gesture: Gesture;
  /** Where page views go, the last one on top. */
  readonly container: HTMLElement;
  readonly theme: () => Theme;
  readonly guard: (run: () => void) => void;
  readonly countSetData: (patch: Data) => void;
  /** Filled with what each page and component may query. */
  readonly scopes: WeakMap<object, QueryScope>;
}

/** wxss of the app, of the page, and of the components that the page uses at any depth. */
function stylesOf({ units, styles }: CompiledWeapp, path: string, prefixOf: (path: string) => string): StyleSheet[] {
  const used = new Set<string>();
  const visit = (unit: string): void => {
    for (const component of Object.values(units[unit]?.usingComponents ?? {})) {
      if (used.has(component)) continue;
      used.add(component);
      visit(component);
    }
  };
  visit(path);
  return ['app', ...used, path].flatMap((unit) => {
    const css = styles[`${unit}.wxss`];
    return css === undefined ? [] : [{ css, prefix: used.has(unit) ? prefixOf(unit) : '' }];
  });
}

/** @returns a function that opens a page on the screen, without calling its lifecycle */
export function createPageOpener(options: PageOpenerOptions): (path: string, query: Record<string, string>) => Page {
  const { weapp, definitions, services, builtIns, gesture, container, theme, guard, countSetData, scopes } = options;
  const { document, fail } = services;
  const templates = createTemplates(weapp.templates, (message) => {
    fail(new Error(message));
  });

  return (path, query) => {
    const live = new Set<LiveComponent>();
    let isReady = false;
    const querying = (owner: Owner, instance: Instance) => {
      const owns = (element: Element): boolean => renderer.find(element)?.owner === owner;
      const { prefix } = owner.style;
      const scope: QueryScope = { root: view.root, scroller: view.scroller, owns, classPrefix: prefix };
      scopes.set(instance.object, scope);
      return () => createSelectorQuery(scope, (other) => scopes.get(other), guard);
    };
    /** An unknown tag is reported and drawn as a plain box, so that the rest of the page can be looked at. */
    const behaviour = (tag: string, owner: Owner): CreateBuiltIn => {
      const component = owner.components[tag];
      if (component !== undefined) {
        const parts = {
          renderer,
          templates,
          guard,
          fail,
          countSetData,
          live,
          isPageReady: () => isReady,
          components: weapp.units[component]?.usingComponents ?? {},
          style: definitions.styleScope(component),
          createSelectorQuery: querying,
        };
        return (mounted) => openComponent(component, definitions.component(component), mounted, parts);
      }
      const builtIn = builtIns[tag];
      if (builtIn === undefined) fail(new Error(`The phone does not offer <${tag}> (in ${owner.path}.wxml)`));
      return builtIn ?? (() => ({}));
    };
    const renderer = createRenderer(document, behaviour);
    const styles = stylesOf(weapp, path, (component) => definitions.styleScope(component).prefix);
    const view = createPageView({ document, renderer, gesture, styles, theme: theme() });
    container.append(view.host);
    return createPage({
      path,
      query,
      definition: definitions.page(path),
      components: weapp.units[path]?.usingComponents ?? {},
      view,
      templates,
      title: initialTitle(weapp, path),
      guard,
      fail,
      countSetData,
      tellComponents(event) {
        isReady ||= event === 'ready';
        for (const component of live) component.tell(event);
      },
      createSelectorQuery: querying,
    });
  };
}
