/** What a query may look at: the elements of one page or component, not those of components within. */
export interface QueryScope {
  readonly root: ParentNode;
  /** What scrolls the page. */
  readonly scroller: HTMLElement;
  readonly owns: (element: Element) => boolean;
  /** Of the elements' class names, which the asking script knows without it. */
  readonly classPrefix: string;
}

type Heard = (found: unknown) => void;
type Question = () => unknown;

const datasetOf = (element: Element): Record<string, string | undefined> =>
  'dataset' in element ? Object.fromEntries(Object.entries((element as HTMLElement).dataset)) : {};

function boxOf(element: Element, { scroller }: QueryScope): unknown {
  const [box, window] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()];
  const [left, top] = [box.left - window.left, box.top - window.top];
  const { width, height } = box;
  return {
    id: element.id,
    dataset: datasetOf(element),
    left,
    top,
    right: left + width,
    bottom: top + height,
    width,
    height,
  };
}

function scrollOf(element: Element): unknown {
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = element;
  return { id: element.id, dataset: datasetOf(element), scrollLeft, scrollTop, scrollWidth, scrollHeight };
}

/**
 * `wx.createSelectorQuery`: where elements are, and how far they are scrolled. Asking for anything else fails as a method
 * that does not exist.
 * @param scope of the page or component that asks
 * @param scopeOf finds the same for `query.in(component)`
 */
export function createSelectorQuery(
  scope: QueryScope,
  scopeOf: (instance: object) => QueryScope | undefined,
  guard: (run: () => void) => void,
): Record<string, unknown> {
  let own = scope;
  const questions: { readonly ask: Question; readonly heard: unknown }[] = [];
  const query: Record<string, unknown> = {
    in(instance: object) {
      own = scopeOf(instance) ?? own;
      return query;
    },
    select: (selector: string) => nodes(one(selector)),
    selectAll: (selector: string) => nodes((read) => all(selector).map(read)),
    selectViewport: () => nodes((read) => read(own.scroller)),
    exec(heard?: Heard) {
      // The answer comes from another thread on a real phone: never within the call.
      void Promise.resolve().then(() => {
        guard(() => {
          const answers = questions.map(({ ask }) => ask());
          questions.forEach((question, index) => {
            if (typeof question.heard === 'function') Reflect.apply(question.heard, query, [answers[index]]);
          });
          heard?.(answers);
        });
      });
      return query;
    },
  };
  const all = (selector: string): Element[] => {
    const prefixed = selector.replace(/\.(?=[A-Za-z_-])/g, `.${own.classPrefix}`);
    return [...own.root.querySelectorAll(prefixed)].filter(own.owns);
  };
  const one =
    (selector: string) =>
    (read: (element: Element) => unknown): unknown => {
      const [first] = all(selector);
      return first === undefined ? null : read(first);
    };
  function nodes(ask: (read: (element: Element) => unknown) => unknown): Record<string, unknown> {
    const asking =
      (read: (element: Element) => unknown) =>
      (heard?: Heard): unknown => {
        questions.push({ ask: () => ask(read), heard });
        return query;
      };
    return { boundingClientRect: asking((element) => boxOf(element, own)), scrollOffset: asking(scrollOf) };
  }
  return query;
}
