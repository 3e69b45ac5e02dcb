/**
 * Places the boxes: connected parts are laid out in layers from parents (left) to children (right) and packed on shelves;
 * tables without relations fill a grid. Above `GRID_ABOVE` tables everything is a grid, in linear time.
 */
import { Graph, layout } from '@dagrejs/dagre';
import { groupBy } from '../../util/group-by.js';
import type { Diagram, Relation } from '../erd/diagram.js';
import { layersOf } from './layers.js';
import type { MeasuredBox } from './measure.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedBox {
  readonly measured: MeasuredBox;
  /** Left upper corner. */
  readonly x: number;
  readonly y: number;
}

export interface PlacedRelation {
  readonly relation: Relation;
  /** Bends between the two boxes, from parent to child. Each keeps its height for `flat` to both sides. */
  readonly bends: readonly (Point & { readonly flat: number })[];
  /** Drawn as a short end with the parent's name. */
  readonly stub?: boolean;
}

export interface Layout {
  readonly boxes: readonly PlacedBox[];
  readonly relations: readonly PlacedRelation[];
  readonly width: number;
  readonly height: number;
}

export const GRID_ABOVE = 150;
const NODE_GAP = 34;
const RANK_GAP = 84;
const PART_GAP = 48;
const MARGIN = 24;
const STUB_ROOM = 110;
/** How far a reference of a table to itself reaches out on the right. */
const LOOP_ROOM = 44;

export function layOut(diagram: Diagram, measured: readonly MeasuredBox[]): Layout {
  const parts = diagram.boxes.length > GRID_ABOVE ? measured.map(alone) : partsOf(diagram, measured);
  return pack(parts);
}

interface Part {
  readonly boxes: readonly PlacedBox[];
  readonly relations: readonly PlacedRelation[];
  readonly width: number;
  readonly height: number;
}

const alone = (measured: MeasuredBox): Part => ({
  boxes: [{ measured, x: 0, y: 0 }],
  relations: [],
  width: measured.width,
  height: measured.height,
});

function partsOf(diagram: Diagram, measured: readonly MeasuredBox[]): readonly Part[] {
  const stubs = stubRelations(diagram);
  const drawn = diagram.relations.filter((relation) => !stubs.has(relation));
  const root = components(diagram, drawn);
  const members = groupBy(measured, (box) => root(box.box.id));
  const relations = groupBy(drawn, (relation) => root(relation.child));
  const short = groupBy([...stubs], (relation) => root(relation.child));
  const parts = [...members].map(([id, boxes]) => {
    const part = layOutPart(boxes, relations.get(id) ?? [], short.has(id));
    const ends = (short.get(id) ?? []).map((relation) => ({ relation, bends: [], stub: true }));
    return ends.length === 0 ? part : indent({ ...part, relations: [...part.relations, ...ends] });
  });
  return parts.sort((a, b) => b.boxes.length - a.boxes.length || b.height - a.height);
}

/** A table that nearly all others refer to would draw a line across everything: those references are named at the child instead. */
function stubRelations(diagram: Diagram): ReadonlySet<Relation> {
  const byParent = groupBy(diagram.relations, (relation) => relation.parent);
  const many = Math.max(8, Math.ceil(diagram.boxes.length / 5));
  const hubs = [...byParent.values()].filter((relations) => relations.length > (relations[0]?.toTenant ? 4 : many));
  return new Set(hubs.flat().filter((relation) => relation.child !== relation.parent));
}

/** Room at the left for the names of stubs. */
const indent = (part: Part): Part => ({
  ...part,
  boxes: part.boxes.map((box) => ({ ...box, x: box.x + STUB_ROOM })),
  relations: part.relations.map((r) => ({ ...r, bends: r.bends.map((bend) => ({ ...bend, x: bend.x + STUB_ROOM })) })),
  width: part.width + STUB_ROOM,
});

function layOutPart(boxes: readonly MeasuredBox[], relations: readonly Relation[], hasStubs: boolean): Part {
  const [only] = boxes;
  if (boxes.length === 1 && only && relations.length === 0) return alone(only);
  const layers = layersOf(boxes, relations);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: NODE_GAP, edgesep: 12, ranksep: RANK_GAP + (hasStubs ? 44 : 0), ranker: 'network-simplex' });
  for (const box of boxes) graph.setNode(box.box.id, { width: box.width, height: box.height });
  relations.forEach((relation, i) => {
    const columns = (layers.get(relation.child) ?? 0) - (layers.get(relation.parent) ?? 0);
    if (columns > 0) graph.setEdge(relation.parent, relation.child, { weight: 2, minlen: columns }, String(i));
    else if (columns < 0) graph.setEdge(relation.child, relation.parent, { weight: 1, minlen: -columns }, String(i));
  });
  layout(graph);
  return readPart(graph, boxes, relations);
}

function readPart(graph: Graph, boxes: readonly MeasuredBox[], relations: readonly Relation[]): Part {
  const centres = new Map(boxes.map((box) => [box.box.id, centreOf(graph.node(box.box.id))]));
  const placed = boxes.map((measured) => {
    const centre = centres.get(measured.box.id) ?? { x: 0, y: 0 };
    return { measured, x: centre.x - measured.width / 2, y: centre.y - measured.height / 2 };
  });
  const columnWidths = new Map<number, number>();
  for (const box of boxes) {
    const x = Math.round(centres.get(box.box.id)?.x ?? 0);
    columnWidths.set(x, Math.max(columnWidths.get(x) ?? 0, box.width));
  }
  const routed = relations.map((relation, i) => ({ relation, bends: bendsOf(graph, relation, String(i), columnWidths) }));
  const loops = new Set(relations.filter((relation) => relation.child === relation.parent).map((relation) => relation.child));
  const right = Math.max(...placed.map((box) => box.x + box.measured.width + (loops.has(box.measured.box.id) ? LOOP_ROOM : 0)));
  const bottom = Math.max(...placed.map((box) => box.y + box.measured.height), ...routed.flatMap((r) => r.bends.map((bend) => bend.y)));
  return { boxes: placed, relations: routed, width: right, height: bottom };
}

/** The engine's own first and last points lie on the borders of boxes; ours start at the row of a column instead. */
function bendsOf(graph: Graph, relation: Relation, name: string, widths: ReadonlyMap<number, number>): PlacedRelation['bends'] {
  if (relation.child === relation.parent) return [];
  const edge = graph.edge({ v: relation.parent, w: relation.child, name });
  const back = graph.edge({ v: relation.child, w: relation.parent, name });
  const points: readonly Point[] = ((edge ?? back)?.points ?? []).slice(1, -1).map(centreOf);
  return (edge === undefined ? [...points].reverse() : points)
    .map((point) => ({ ...point, flat: (widths.get(Math.round(point.x)) ?? 0) / 2 }))
    .filter((bend) => bend.flat > 0);
}

const centreOf = (label: { readonly x?: number; readonly y?: number } | undefined): Point => ({ x: label?.x ?? 0, y: label?.y ?? 0 });

/** Shelves as wide as the widest part or as a landscape page of the whole area. */
function pack(parts: readonly Part[]): Layout {
  const area = parts.reduce((sum, part) => sum + (part.width + PART_GAP) * (part.height + PART_GAP), 0);
  const shelfWidth = Math.max(Math.sqrt(area * 1.7), ...parts.map((part) => part.width));
  const boxes: PlacedBox[] = [];
  const relations: PlacedRelation[] = [];
  let x = 0;
  let y = 0;
  let shelfHeight = 0;
  let width = 0;
  for (const part of parts) {
    if (x > 0 && x + part.width > shelfWidth) {
      y += shelfHeight + PART_GAP;
      x = 0;
      shelfHeight = 0;
    }
    const [dx, dy] = [x + MARGIN, y + MARGIN];
    boxes.push(...part.boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy })));
    relations.push(...part.relations.map((r) => ({ ...r, bends: r.bends.map((bend) => ({ ...bend, x: bend.x + dx, y: bend.y + dy })) })));
    x += part.width + PART_GAP;
    width = Math.max(width, x - PART_GAP);
    shelfHeight = Math.max(shelfHeight, part.height);
  }
  return { boxes, relations, width: width + 2 * MARGIN, height: y + shelfHeight + 2 * MARGIN };
}

/** Union-find over relations: answers the representative of a table. */
function components(diagram: Diagram, relations: readonly Relation[]): (id: string) => string {
  const parent = new Map(diagram.boxes.map((box) => [box.id, box.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const relation of relations) parent.set(find(relation.child), find(relation.parent));
  return find;
}
