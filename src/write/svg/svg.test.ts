import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import { diagramOf } from '../erd/diagram.js';
import { col, fk, hostileSchema, manyTables, schoolSchema, tableOf } from '../schema.fixture.js';
import { layOut } from './layout.js';
import { measure } from './measure.js';
import { svgOf } from './svg-of.js';

const spell = (type: { readonly kind: string; readonly length?: number }): string =>
  type.length ? `${type.kind}(${type.length})` : type.kind;
const diagram = (n: number, tenant = true) => diagramOf(manyTables(n, tenant), spell);

/** A reader of the XML subset that an SVG needs: throws on anything unbalanced or unescaped. */
function parseXml(text: string): readonly string[] {
  const open: string[] = [];
  const texts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const tag = /^<(\/?)([a-z]+)((?:\s[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot);[^"<&]*)*")*)(\/?)>/.exec(rest);
    const run = /^(?:[^<&]|&(?:amp|lt|gt|quot);)+/.exec(rest);
    if (tag) {
      if (tag[1] === '/') expect(open.pop()).toBe(tag[2]);
      else if (tag[4] === '') open.push(tag[2] ?? '');
    } else if (run) texts.push(run[0]);
    else throw new Error(`not XML at: ${rest.slice(0, 80)}`);
    rest = rest.slice((tag ?? run)?.[0].length);
  }
  expect(open).toEqual([]);
  return texts;
}

describe('svgOf', () => {
  it('is well-formed for ordinary and hostile names, and shows every table', () => {
    for (const schema of [schoolSchema, hostileSchema]) {
      const texts = parseXml(svgOf(diagramOf(schema, spell), 'a < b & "c"'));
      for (const table of schema.tables) {
        const shown = table.name.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
        expect(texts).toContain(shown);
      }
    }
  });

  it('is the same twice and has no long numbers', () => {
    const svg = svgOf(diagram(30), 'x');
    expect(svgOf(diagram(30), 'x')).toBe(svg);
    expect(svg).not.toMatch(/\d\.\d{3}/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([4, 15, 60, 200])('lays %i tables out without overlaps', (n) => {
    const shapes = diagram(n, n % 2 === 0);
    const { boxes, width, height } = layOut(shapes, measure(shapes));
    expect(boxes).toHaveLength(n);
    boxes.forEach((a, i) => {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.measured.width <= width && a.y + a.measured.height <= height).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.measured.width <= b.x ||
          b.x + b.measured.width <= a.x ||
          a.y + a.measured.height <= b.y ||
          b.y + b.measured.height <= a.y;
        expect(apart, `${a.measured.title} and ${b.measured.title}`).toBe(true);
      }
    });
  });

  it('copes with circles, references to itself and several references between two tables', () => {
    const link = (from: string, to: string, column: string) => fk(`fk_${from}_${column}`, [column], to);
    const circle: Schema = {
      ...schoolSchema,
      tables: [
        tableOf('a', [col('b_id', { kind: 'text' }), col('a_id', { kind: 'text' })], {
          foreignKeys: [link('a', 'b', 'b_id'), link('a', 'a', 'a_id')],
        }),
        tableOf('b', [col('c_id', { kind: 'text' }), col('other_c_id', { kind: 'text' })], {
          foreignKeys: [link('b', 'c', 'c_id'), link('b', 'c', 'other_c_id')],
        }),
        tableOf('c', [col('a_id', { kind: 'text' })], { foreignKeys: [link('c', 'a', 'a_id')] }),
      ],
    };
    const svg = svgOf(diagramOf(circle, spell), 'circle');
    parseXml(svg);
    expect(svg.match(/<path class="line/g)).toHaveLength(5 * 2);
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it('draws ten thousand tables in near-linear time', () => {
    const large = diagram(10_000);
    const from = performance.now();
    expect(svgOf(large, 'large').length).toBeGreaterThan(1_000_000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
