/**
 * Which nodes of a directed graph lie on common circles: two nodes have the same number when each can be reached from the
 * other. Linear, and iterative, so that chains of any length are fine.
 */
export function strongComponents<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): ReadonlyMap<N, number> {
  const finished = postOrder(nodes, next);
  const previous = new Map<N, N[]>();
  for (const node of finished) {
    for (const to of next(node)) {
      const from = previous.get(to);
      if (from) from.push(node);
      else previous.set(to, [node]);
    }
  }
  const component = new Map<N, number>();
  for (const [number, root] of finished.reverse().entries()) {
    const stack = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (component.has(node)) continue;
      component.set(node, number);
      for (const from of previous.get(node) ?? []) stack.push(from);
    }
  }
  return component;
}

/** Every node after all that can be reached from it (but for circles). */
function postOrder<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): N[] {
  const seen = new Set<N>();
  const order: N[] = [];
  for (const root of nodes) {
    if (seen.has(root)) continue;
    seen.add(root);
    const stack = [{ node: root, rest: next(root)[Symbol.iterator]() }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { value, done } = top.rest.next();
      if (done) {
        order.push(top.node);
        stack.pop();
      } else if (!seen.has(value)) {
        seen.add(value);
        stack.push({ node: value, rest: next(value)[Symbol.iterator]() });
      }
    }
  }
  return order;
}
