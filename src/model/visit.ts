/** Exhaustiveness helpers for unions tagged with `kind`. */

export type Kinded = { readonly kind: string };
export type OfKind<T extends Kinded, K extends T['kind']> = Extract<T, { readonly kind: K }>;

/** A handler for every member: adding a member to the union breaks the build wherever it is forgotten. */
export type ByKind<T extends Kinded, R, A extends readonly unknown[] = []> = {
  readonly [K in T['kind']]: (node: OfKind<T, K>, ...args: A) => R;
};

/** Calls the handler of the node's kind. */
export function visit<T extends Kinded, R, A extends readonly unknown[]>(node: T, handlers: ByKind<T, R, A>, ...args: A): R {
  const handler = handlers[node.kind as T['kind']] as (node: T, ...args: A) => R;
  return handler(node, ...args);
}

/** Reached only when a union grew and a switch did not. */
export function assertNever(value: never): never {
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}
