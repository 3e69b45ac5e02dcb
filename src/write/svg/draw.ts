/** Draws a laid-out diagram: lines first, boxes over them. Every text is escaped, every number has at most two decimals. */
import type { Layout, PlacedBox, PlacedRelation } from './layout.js';
import { FONT, HEADER_HEIGHT, MARK_WIDTH, type MeasuredRow, moreText, PADDING, ROW_HEIGHT } from './measure.js';
import { type End, FOOT, fixed, routeOf, STUB_LENGTH, stubEnd } from './route.js';
import { fitText } from './text-width.js';

export function draw(layout: Layout, title: string): string {
  const byId = new Map(layout.boxes.map((box) => [box.measured.box.id, box]));
  const [width, height] = [fixed(Math.ceil(layout.width)), fixed(Math.ceil(layout.height))];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escapeXml(title)}</title>`,
    `<style>${STYLE}${layout.boxes.some(({ measured }) => measured.box.state) ? STATE_STYLE : ''}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...[...layout.relations].sort(quietFirst).map((relation) => drawRelation(relation, byId)),
    ...layout.boxes.map(drawBox),
    '</svg>',
    '',
  ].join('\n');
}

/** Text of an element or a quoted attribute; characters that XML 1.0 forbids become a replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Colours keep a contrast of 4.5 or more on their ground, in the light and in the dark set. */
const STYLE = [
  'text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",Verdana,sans-serif;fill:#1f2933}',
  '.page{fill:#fbfcfd}',
  '.box{fill:#ffffff;stroke:#8593a3;stroke-width:1}',
  '.head{fill:#e3ebf4}.junction .head{fill:#ece7f6}.event .head,.audit .head,.archive .head,.history .head{fill:#f6ecdd}.lookup .head,.list .head{fill:#e2f1e9}',
  '.tenant .head{fill:#cfe0f5}',
  `.name{font-size:${FONT.title}px;font-weight:600}`,
  `.row{font-size:${FONT.row}px}`,
  `.type,.more{font-size:${FONT.row}px;fill:#566270}`,
  `.mark{font-size:${FONT.small}px;font-weight:600;fill:#2b5c94}`,
  '.key{font-weight:600}',
  `.stub{font-size:${FONT.small}px;fill:#5f6b79;stroke:#fbfcfd;stroke-width:3px;paint-order:stroke}`,
  '.rule{stroke:#d5dce4;stroke-width:1}',
  '.line{fill:none;stroke:#5b6b7c;stroke-width:1.3}',
  '.quiet{stroke:#b9c4d0;stroke-width:1}',
  '.hole{fill:#fbfcfd}',
  '@media (prefers-color-scheme:dark){text{fill:#e4e9ef}.page,.hole{fill:#14181d}.box{fill:#1c2229;stroke:#66727f}.head{fill:#263646}.junction .head{fill:#332d47}' +
    '.event .head,.audit .head,.archive .head,.history .head{fill:#41331f}.lookup .head,.list .head{fill:#213a2d}.tenant .head{fill:#2a4668}' +
    '.type,.more,.stub{fill:#a3afbc}.mark{fill:#8fbcf0}.stub{stroke:#14181d}.rule{stroke:#333c46}.line{stroke:#93a1b0}.quiet{stroke:#4a5663}}',
].join('');

/** Beside an existing schema: new boxes in a strong line, extended ones dashed, those that are merely referred to pale. */
const STATE_STYLE = [
  '.is-new>.box{stroke:#2f7d4f;stroke-width:2}.is-extended>.box{stroke:#a15c00;stroke-width:2;stroke-dasharray:6 3}',
  '.is-unchanged{opacity:.72}.added{fill:#8a4f00;font-weight:600}',
  '@media (prefers-color-scheme:dark){.is-new>.box{stroke:#6fcf97}.is-extended>.box{stroke:#f2b36b}.added{fill:#f2b36b}}',
].join('');

/** Tenant lines are drawn below the others. */
const quietFirst = (a: PlacedRelation, b: PlacedRelation): number => Number(b.relation.toTenant) - Number(a.relation.toTenant);

function drawRelation(placed: PlacedRelation, byId: ReadonlyMap<string, PlacedBox>): string {
  const parent = byId.get(placed.relation.parent);
  const child = byId.get(placed.relation.child);
  if (parent === undefined || child === undefined) return '';
  const { relation } = placed;
  if (placed.stub) return drawStub(placed, child, parent);
  const route = routeOf(placed, parent, child);
  const kind = relation.toTenant ? 'line quiet' : 'line';
  const label = `${child.measured.box.name} (${relation.columns.join(', ')}) → ${parent.measured.box.name}`;
  const marks = `${parentMark(route.parentEnd, relation.optional)}${childMark(route.childEnd, relation.one)}`;
  return `<g><title>${escapeXml(label)}</title><path class="${kind}" d="${route.path}"/><path class="${kind}" d="${marks}"/></g>`;
}

/** The child's end only, and the name of the parent where the line would start. */
function drawStub(placed: PlacedRelation, child: PlacedBox, parent: PlacedBox): string {
  const end = stubEnd(placed.relation, child);
  const x = end.x - STUB_LENGTH;
  const label = fitText(parent.measured.box.name, FONT.small, 76);
  const marks = `M${fixed(end.x)} ${fixed(end.y)}H${fixed(x)}${childMark(end, placed.relation.one)}`;
  return `<g><path class="line quiet" d="${marks}"/><text class="stub" x="${fixed(x - 3)}" y="${fixed(end.y + 3)}" text-anchor="end">${escapeXml(label)}</text></g>`;
}

/** Two bars: exactly one. A ring and a bar: none or one. */
function parentMark(end: End, optional: boolean): string {
  const near = end.x + end.side * 6;
  const far = end.x + end.side * 11;
  return `${bar(near, end.y)}${optional ? ring(far, end.y) : bar(far, end.y)}`;
}

/** A crow's foot: any number. A ring and a bar: none or one. */
function childMark(end: End, one: boolean): string {
  const tip = end.x + end.side * 9;
  const foot = one
    ? bar(end.x + end.side * 6, end.y)
    : `M${fixed(tip)} ${fixed(end.y)}L${fixed(end.x)} ${fixed(end.y - 5)}M${fixed(tip)} ${fixed(end.y)}L${fixed(end.x)} ${fixed(end.y + 5)}`;
  return `${foot}${ring(end.x + end.side * (FOOT - 4), end.y)}`;
}

const bar = (x: number, y: number): string => `M${fixed(x)} ${fixed(y - 5)}L${fixed(x)} ${fixed(y + 5)}`;
const ring = (x: number, y: number): string => `M${fixed(x - 3)} ${fixed(y)}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;

function drawBox(placed: PlacedBox): string {
  const { measured, x, y } = placed;
  const { ownership, role, state } = measured.box;
  const kind = `${ownership === 'tenant' ? 'tenant' : role}${state === undefined ? '' : ` is-${state}`}`;
  const rows = measured.rows.map((row, i) => drawRow(row, measured.width, HEADER_HEIGHT + i * ROW_HEIGHT + 15));
  const more = measured.hidden > 0 ? drawMore(measured.hidden, HEADER_HEIGHT + measured.rows.length * ROW_HEIGHT + 15) : '';
  const head = HEADER_HEIGHT - 2;
  return [
    `<g class="${kind}" transform="translate(${fixed(x)} ${fixed(y)})"><title>${escapeXml(measured.box.name)}${state === undefined ? '' : ` (${state})`}</title>`,
    `<rect class="box" width="${measured.width}" height="${measured.height}" rx="5"/>`,
    `<path class="head" d="M0.5 ${head}V5.5a5 5 0 0 1 5 -5H${measured.width - 5.5}a5 5 0 0 1 5 5V${head}Z"/>`,
    `<path class="rule" d="M0.5 ${head}H${measured.width - 0.5}"/>`,
    `<text class="name" x="${PADDING}" y="18">${escapeXml(measured.title)}</text>`,
    ...rows,
    `${more}</g>`,
  ].join('\n');
}

function drawRow(row: MeasuredRow, width: number, y: number): string {
  const mark = row.mark === '' ? '' : `<text class="mark" x="${PADDING}" y="${y}">${row.mark}</text>`;
  const kind = row.row.added ? 'row added' : row.row.primary ? 'row key' : 'row';
  const name = `<text class="${kind}" x="${PADDING + MARK_WIDTH}" y="${y}">${escapeXml(row.name)}</text>`;
  return `${mark}${name}<text class="type" x="${width - PADDING}" y="${y}" text-anchor="end">${escapeXml(row.type)}</text>`;
}

function drawMore(hidden: number, y: number): string {
  return `<text class="more" x="${PADDING + MARK_WIDTH}" y="${y}">${moreText(hidden)}</text>`;
}
