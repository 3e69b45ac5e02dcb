/** A diagram as an SVG text. */
import type { Diagram } from '../erd/diagram.js';
import { draw } from './draw.js';
import { layOut } from './layout.js';
import { measure } from './measure.js';

export function svgOf(diagram: Diagram, title: string): string {
  return draw(layOut(diagram, measure(diagram)), title);
}
