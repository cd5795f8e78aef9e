import { applyAccessibility } from '../common-attributes';
import type { CreateBuiltIn } from '../mounted';
import type { PhoneServices } from '../phone-services';
import { number, text } from '../read-attribute';

const GREEN = '#07c160';
const RED = '#fa5151';
const TICK = 'M7 12.5l3.3 3.3L17.5 8.6';
const CROSS = 'M8.3 8.3l7.4 7.4M15.7 8.3l-7.4 7.4';

interface Drawing {
  /** Filled circle behind the strokes; without it, the strokes have the colour. */
  readonly filled: boolean;
  readonly color: string;
  readonly strokes: string;
}

const DRAWINGS: Readonly<Record<string, Drawing>> = {
  success: { filled: true, color: GREEN, strokes: TICK },
  success_no_circle: { filled: false, color: GREEN, strokes: TICK },
  info: { filled: true, color: '#10aeff', strokes: 'M12 11v6M12 7.2v.6' },
  warn: { filled: true, color: RED, strokes: 'M12 6.8v6.6M12 16.2v.6' },
  waiting: { filled: true, color: '#10aeff', strokes: 'M12 6.8V12l3.4 3' },
  cancel: { filled: true, color: RED, strokes: CROSS },
  clear: { filled: true, color: '#b2b2b2', strokes: CROSS },
  download: { filled: true, color: GREEN, strokes: 'M12 6.5v8M8.6 11.4l3.4 3.4 3.4-3.4M8 17.4h8' },
  search: {
    filled: false,
    color: '#b2b2b2',
    strokes: 'M10.5 16a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M14.7 14.7L19 19',
  },
};

function draw({ filled, color, strokes }: Drawing, size: number): string {
  const circle = filled ? `<circle cx="12" cy="12" r="10" fill="${color}"/>` : '';
  const stroke = filled ? '#fff' : color;
  return (
    `<svg viewBox="0 0 24 24" width="${size}" height="${size}" aria-hidden="true">${circle}` +
    `<path d="${strokes}" fill="none" stroke="${stroke}" stroke-width="1.6" stroke-linecap="round"/></svg>`
  );
}

/** `<icon>`: WeChat's nine icons. */
export const icon =
  ({ fail }: Pick<PhoneServices, 'fail'>): CreateBuiltIn =>
  ({ element }) => ({
    ownsChildren: true,
    update({ attributes }) {
      const drawing = DRAWINGS[text(attributes, 'type')];
      if (drawing === undefined) {
        fail(new Error(`WeChat has no <icon type="${text(attributes, 'type')}">`));
        return;
      }
      const color = text(attributes, 'color').replace(/[^\w#(),.% -]/g, '') || drawing.color;
      element.innerHTML = draw({ ...drawing, color }, number(attributes, 'size', 23));
      applyAccessibility(element, attributes);
    },
  });
