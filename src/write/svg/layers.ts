/**
 * Chooses the column of every box: parents left of children, and a column that would grow taller than a landscape page
 * hands boxes without children on to the columns after it.
 */
import type { Relation } from '../erd/diagram.js';
import type { MeasuredBox } from './measure.js';

const ASPECT = 0.62;
const GAP = 34;

/** Column by table; 0 is leftmost. Relations that close a circle do not count. */
export function layersOf(boxes: readonly MeasuredBox[], relations: readonly Relation[]): ReadonlyMap<string, number> {
  const parents = new Map<string, string[]>(boxes.map((box) => [box.box.id, []]));
  const hasChildren = new Set<string>();
  for (const relation of relations) {
    if (relation.child === relation.parent) continue;
    parents.get(relation.child)?.push(relation.parent);
    hasChildren.add(relation.parent);
  }
  return spread(boxes, depths(boxes, parents), hasChildren);
}

/** Longest way from a box without parents; iterative, so that long chains do not exhaust the stack. */
function depths(boxes: readonly MeasuredBox[], parents: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const depth = new Map<string, number>();
  const open = new Set<string>();
  for (const box of boxes) {
    const stack = [box.box.id];
    for (let id = stack[stack.length - 1]; id !== undefined; id = stack[stack.length - 1]) {
      const ways = parents.get(id) ?? [];
      const next = open.has(id) ? undefined : ways.find((parent) => !depth.has(parent) && !open.has(parent));
      const waiting = ways.filter((parent) => !depth.has(parent) && !open.has(parent));
      if (depth.has(id)) stack.pop();
      else if (next !== undefined) {
        open.add(id);
        stack.push(...waiting);
      } else {
        depth.set(id, Math.max(-1, ...ways.map((parent) => depth.get(parent) ?? -1)) + 1);
        open.delete(id);
        stack.pop();
      }
    }
  }
  return depth;
}

function spread(
  boxes: readonly MeasuredBox[],
  depth: ReadonlyMap<string, number>,
  hasChildren: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const area = boxes.reduce((sum, box) => sum + (box.height + GAP) * (box.width + 84), 0);
  const tallest = Math.max(...boxes.map((box) => box.height + GAP));
  const limit = Math.max(Math.sqrt(area * ASPECT), tallest);
  const filled: number[] = [];
  const layer = new Map<string, number>();
  const put = (box: MeasuredBox, at: number): void => {
    filled[at] = (filled[at] ?? 0) + box.height + GAP;
    layer.set(box.box.id, at);
  };
  for (const box of boxes) if (hasChildren.has(box.box.id)) put(box, depth.get(box.box.id) ?? 0);
  for (const box of boxes) {
    if (hasChildren.has(box.box.id)) continue;
    let at = depth.get(box.box.id) ?? 0;
    while ((filled[at] ?? 0) + box.height > limit && (filled[at] ?? 0) > 0) at++;
    put(box, at);
  }
  return layer;
}
