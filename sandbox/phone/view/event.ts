import type { MountedElement } from './mounted';

/** An event as WeChat hands it to a page's or component's method. */
export interface WechatEvent {
  type: string;
  /** Milliseconds since the page was opened. */
  timeStamp: number;
  target: EventTargetInfo;
  currentTarget: EventTargetInfo;
  detail: unknown;
  mark: Record<string, unknown>;
  touches?: Touch[];
  changedTouches?: Touch[];
}

interface EventTargetInfo {
  id: string;
  offsetLeft: number;
  offsetTop: number;
  dataset: Record<string, unknown>;
}

interface Touch {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
}

/** `data-user-id` to `userId`; other capitals are lowered, as WeChat does. */
const datasetName = (attribute: string): string =>
  attribute
    .slice('data-'.length)
    .toLowerCase()
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function targetInfo({ element, attributes }: MountedElement): EventTargetInfo {
  const data = Object.entries(attributes).filter(([name]) => name.startsWith('data-'));
  return {
    id: element.id,
    offsetLeft: element.offsetLeft,
    offsetTop: element.offsetTop,
    dataset: Object.fromEntries(data.map(([name, value]) => [datasetName(name), value])),
  };
}

function marks(target: MountedElement): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (let current: MountedElement | undefined = target; current !== undefined; current = current.parent) {
    for (const [name, value] of Object.entries(current.attributes)) {
      if (name.startsWith('mark:')) found[name.slice('mark:'.length)] ??= value;
    }
  }
  return found;
}

/** A finger on the screen, in CSS pixels of the page. */
export interface Point {
  x: number;
  y: number;
}

const touch = ({ x, y }: Point): Touch => ({ identifier: 0, pageX: x, pageY: y, clientX: x, clientY: y });

interface Binding {
  readonly method: string;
  readonly stops: boolean;
}

const KNOWN_PREFIXES = ['bind', 'catch'] as const;

function findBinding(mounted: MountedElement, type: string): Binding | undefined {
  for (const prefix of KNOWN_PREFIXES) {
    const method = mounted.attributes[`${prefix}${type}`] ?? mounted.attributes[`${prefix}:${type}`];
    if (typeof method === 'string' && method !== '') return { method, stops: prefix === 'catch' };
  }
  return undefined;
}

function send(mounted: MountedElement, binding: Binding, event: Omit<WechatEvent, 'currentTarget'>): unknown {
  return mounted.owner.handle(binding.method, { ...event, currentTarget: targetInfo(mounted) });
}

/** An event of one element alone, such as `input`; returns what the page's method returned. */
export function trigger(target: MountedElement, type: string, detail: unknown): unknown {
  const binding = findBinding(target, type);
  if (binding === undefined) return undefined;
  const timeStamp = Math.round(performance.now());
  return send(target, binding, { type, timeStamp, target: targetInfo(target), detail, mark: marks(target) });
}

/** A touch event, which climbs from the target to the page until a `catch` binding stops it. */
export function bubble(target: MountedElement, type: string, point: Point): void {
  const timeStamp = Math.round(performance.now());
  const touches = type === 'touchend' || type === 'touchcancel' ? [] : [touch(point)];
  const event = {
    type,
    timeStamp,
    target: targetInfo(target),
    detail: point,
    mark: marks(target),
    touches,
    changedTouches: [touch(point)],
  };
  for (let current: MountedElement | undefined = target; current !== undefined; current = current.parent) {
    const binding = findBinding(current, type);
    if (binding === undefined) continue;
    send(current, binding, event);
    if (binding.stops) return;
  }
}
