import type { IPluginContext } from '@tarojs/service';

/** What WeChat's built-in components understand, and Taro's templates leave out. */
const ARIA_ATTRIBUTES = [
  'aria-role',
  'aria-label',
  'aria-live',
  'aria-checked',
  'aria-hidden',
  'aria-invalid',
  'aria-describedby',
  'aria-expanded',
  'aria-disabled',
  'aria-level',
];

type Attributes = Readonly<Record<string, string>>;

interface MiniPlatform {
  readonly template: { modifyCompProps?: (component: string, attributes: Attributes) => Attributes };
}

/**
 * A Taro plugin that lets ARIA attributes through to the built templates. They get no short alias there, and so the
 * runtime, which numbers its aliases by itself, needs no change.
 */
export default function ariaAttributes(ctx: IPluginContext): void {
  const aria = Object.fromEntries(ARIA_ATTRIBUTES.map((name) => [name, '']));
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: MiniPlatform) => {
      template.modifyCompProps = (_component, attributes) => ({ ...attributes, ...aria });
    },
  });
}
