import { NO_SCOPE, type StyleScope, styleScope } from '../view/style-scope';
import { checkDefinition } from './custom-component';
import { type Definition, part } from './definition';
import { fromComponent, fromPage, type PageDefinition } from './page-definition';

/** What the mini-program's scripts registered. */
export interface Definitions {
  /** `App`, `Page` and `Component`, as scripts see them. */
  readonly names: Readonly<Record<string, unknown>>;
  /** @throws Error when the script registered none */
  readonly page: (path: string) => PageDefinition;
  /** @throws Error when the script registered none */
  readonly component: (path: string) => Definition;
  /** How the styles of a component are kept apart. */
  readonly styleScope: (path: string) => StyleScope;
}

/**
 * @param current the script that is running
 * @param onApp hears of a call of `App`
 */
export function createDefinitions(current: () => string, onApp: (definition: object) => void): Definitions {
  const pages = new Map<string, Definition>();
  const components = new Map<string, Definition>();
  const find = (kind: string, found: Map<string, Definition>, path: string): Definition => {
    const definition = found.get(path);
    if (definition === undefined) throw new Error(`${path}.js did not call ${kind}()`);
    return definition;
  };
  return {
    names: {
      App: onApp,
      Page(definition: Definition) {
        pages.set(current(), definition);
      },
      Component(definition: Definition) {
        checkDefinition(current(), definition);
        components.set(current(), definition);
      },
    },
    page(path) {
      const component = components.get(path);
      return component === undefined ? fromPage(find('Page', pages, path)) : fromComponent(component);
    },
    component: (path) => find('Component', components, path),
    styleScope(path) {
      const definition = components.get(path);
      return definition === undefined ? NO_SCOPE : styleScope(path, part(definition, 'options'));
    },
  };
}
