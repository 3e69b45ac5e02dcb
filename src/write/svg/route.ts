/** The line of one relation: from the parent's key row to the child's reference row, level at both ends and inside columns. */
import type { Relation } from '../erd/diagram.js';
import type { PlacedBox, PlacedRelation, Point } from './layout.js';
import { rowOffset } from './measure.js';

/** How far a line runs level before it bends: the crow's foot stands there. */
export const FOOT = 16;

export const STUB_LENGTH = 20;

export interface End extends Point {
  /** Which way the line leaves the box: to the left or to the right. */
  readonly side: -1 | 1;
}

export interface Route {
  readonly path: string;
  readonly parentEnd: End;
  readonly childEnd: End;
}

export function routeOf(placed: PlacedRelation, parent: PlacedBox, child: PlacedBox): Route {
  const { relation } = placed;
  const parentEnd = endOf(parent, keyRow(parent, relation), sideTowards(parent, child));
  const childEnd = endOf(child, referenceRow(child, relation), parent === child ? 1 : sideTowards(child, parent));
  if (parent === child) return { path: loop(parentEnd, childEnd), parentEnd, childEnd };
  return { path: curve(through(parentEnd, childEnd, placed.bends)), parentEnd, childEnd };
}

/** Where the short end of a reference leaves the child: always to the left. */
export const stubEnd = (relation: Relation, child: PlacedBox): End => endOf(child, referenceRow(child, relation), -1);

/** Two decimals, no negative zero: the same drawing on every machine. */
export const fixed = (n: number): string => String(Math.round(n * 100) / 100 + 0);

/** Boxes above one another are joined on their right sides. */
function sideTowards(from: PlacedBox, to: PlacedBox): -1 | 1 {
  return to.x + to.measured.width < from.x ? -1 : 1;
}

function endOf(box: PlacedBox, offset: number, side: -1 | 1): End {
  return { x: side === 1 ? box.x + box.measured.width : box.x, y: box.y + offset, side };
}

function keyRow(box: PlacedBox, relation: Relation): number {
  const key = box.measured.rows.filter((row) => row.row.primary);
  const named = key[key.length - 1];
  return rowOffset(box.measured, relation.columns.length === 0 || named === undefined ? '' : named.row.name);
}

/** The last column of a composite reference tells which parent is meant; the first is usually the tenant. */
function referenceRow(box: PlacedBox, relation: Relation): number {
  return rowOffset(box.measured, relation.columns[relation.columns.length - 1] ?? '');
}

/** Level stretches that the line runs through, as pairs of points. */
function through(from: End, to: End, bends: PlacedRelation['bends']): readonly Point[] {
  const forward = from.side === 1 && to.side === -1;
  const inner = forward || (from.side === -1 && to.side === 1) ? bends : [];
  const direction = forward ? 1 : -1;
  const pairs = inner.flatMap((bend) => [
    { x: bend.x - direction * bend.flat, y: bend.y },
    { x: bend.x + direction * bend.flat, y: bend.y },
  ]);
  return [from, { x: from.x + from.side * FOOT, y: from.y }, ...pairs, { x: to.x + to.side * FOOT, y: to.y }, to];
}

/** Straight where two points share a height, an S-curve with level ends elsewhere. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let at = first;
  let path = `M${fixed(first.x)} ${fixed(first.y)}`;
  for (const point of rest) {
    path += Math.abs(point.y - at.y) < 0.5 ? `L${fixed(point.x)} ${fixed(point.y)}` : bend(at, point);
    at = point;
  }
  return path;
}

function bend(from: Point, to: Point): string {
  const sameSide = Math.abs(to.x - from.x) < 8;
  const reach = sameSide ? from.x + 30 : (from.x + to.x) / 2;
  return `C${fixed(reach)} ${fixed(from.y)} ${fixed(reach)} ${fixed(to.y)} ${fixed(to.x)} ${fixed(to.y)}`;
}

function loop(from: End, to: End): string {
  const reach = Math.max(from.x, to.x) + FOOT + 26;
  return `M${fixed(from.x)} ${fixed(from.y)}L${fixed(from.x + FOOT)} ${fixed(from.y)}C${fixed(reach)} ${fixed(from.y)} ${fixed(reach)} ${fixed(to.y)} ${fixed(to.x + FOOT)} ${fixed(to.y)}L${fixed(to.x)} ${fixed(to.y)}`;
}
