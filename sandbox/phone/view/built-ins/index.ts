import type { CreateBuiltIn } from '../mounted';
import type { PhoneServices } from '../phone-services';
import { button } from './button';
import { checkbox, checkboxGroup } from './checkbox';
import { container } from './container';
import { icon } from './icon';
import { image } from './image';
import { input } from './input';
import { label } from './label';
import { navigator } from './navigator';
import { progress } from './progress';
import { scrollView } from './scroll-view';
import { textElement } from './text';

/** WeChat's built-in elements that the phone has. */
export function createBuiltIns(services: PhoneServices): Readonly<Record<string, CreateBuiltIn>> {
  return {
    view: container,
    'root-portal': container,
    form: container,
    text: textElement,
    label,
    input,
    button: button(services),
    checkbox,
    'checkbox-group': checkboxGroup,
    image: image(services),
    icon: icon(services),
    progress,
    'scroll-view': scrollView,
    navigator: navigator(services),
  };
}
