import type { Data } from '../logic/set-data';
import { parseChildren, type ViewNode } from './view-node';

export interface Templates {
  /**
   * Renders a template with data.
   * @param path of the page or component, without extension
   * @throws Error when the build has no such template
   */
  readonly render: (path: string, data: Data) => ViewNode[];
}

type Render = (data: Data) => { children?: unknown };
type Gwx = (path: string) => Render | undefined;

/** Names that wcc's code assigns without declaring them. */
const UNDECLARED = ['$gwx', '$gwn', '$gwl', '$gwh', 'wh', 'gra', 'grb', 'cs', 'env'];
const ENGINE_VERSION = 0.02;

/** wxs adds to the language's own objects, which allow it only once. */
const wxsState = (): object => (Reflect.has(Function.prototype, 'nv_length') ? { wxs_nf_init: true } : {});

/**
 * Evaluates what wcc made of the wxml files.
 * @param onWarning hears of templates that do not exist and of wxs that failed, where WeChat would only draw nothing
 */
export function createTemplates(code: string, onWarning: (message: string) => void): Templates {
  const console = {
    log: () => undefined,
    warn: (message: unknown) => {
      onWarning(String(message));
    },
    error: (message: unknown) => {
      onWarning(String(message));
    },
  };
  const evaluate = Reflect.construct(Function, [
    'window',
    'console',
    '__WXML_GLOBAL__',
    '__webview_engine_version__',
    `var ${UNDECLARED.join(',')};${code};return $gwx;\n//# sourceURL=weapp:///wxml.js`,
  ]) as (window: object, output: typeof console, shared: object, version: number) => Gwx;
  const gwx = evaluate({ __webview_engine_version__: ENGINE_VERSION }, console, wxsState(), ENGINE_VERSION);
  return {
    render(path, data) {
      const render = gwx(`${path}.wxml`);
      if (render === undefined) throw new Error(`The build has no ${path}.wxml`);
      return parseChildren(render(data).children);
    },
  };
}
