import type { IPluginContext } from '@tarojs/service';
import ariaAttributes from './aria-attributes';

interface Template {
  modifyCompProps?: (component: string, attributes: Readonly<Record<string, string>>) => object;
}

test("each component keeps its own attributes and gets the ones for screen readers, once Taro's platform is set up", () => {
  const template: Template = {};
  const registerMethod = ({ name, fn }: { name: string; fn: (platform: { template: Template }) => void }) => {
    if (name === 'onSetupClose') fn({ template });
  };
  ariaAttributes({ registerMethod } as unknown as IPluginContext);
  const attributes = template.modifyCompProps?.('view', { 'hover-class': "'none'" });
  expect(attributes).toMatchObject({ 'hover-class': "'none'", 'aria-role': '', 'aria-label': '', 'aria-live': '' });
});
