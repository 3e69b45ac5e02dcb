/** Reading the grammar's trees: every node is an object with one key that names its kind. */
import type { DefElem, Node, RangeVar } from 'libpg-query';

type KeysOf<N> = N extends unknown ? keyof N : never;
export type NodeKind = KeysOf<Node>;
export type NodeOf<K extends NodeKind> = Extract<Node, Record<K, unknown>>[K];

export function nodeAs<K extends NodeKind>(node: Node | undefined, kind: K): NodeOf<K> | undefined {
  return node === undefined ? undefined : (node as unknown as Partial<Record<K, NodeOf<K>>>)[kind];
}

export const allOf = <K extends NodeKind>(nodes: readonly Node[] | undefined, kind: K): readonly NodeOf<K>[] =>
  (nodes ?? []).flatMap((node) => {
    const body = nodeAs(node, kind);
    return body === undefined ? [] : [body];
  });

export const kindOf = (node: Node): string => Object.keys(node)[0] ?? '';

/** Names of a list of `String` nodes. */
export const strings = (nodes: readonly Node[] | undefined): readonly string[] => allOf(nodes, 'String').map(({ sval }) => sval ?? '');

/** A possibly qualified name. A database's name before the schema's says nothing here. */
export interface Qualified {
  readonly name: string;
  readonly namespace?: string;
}

export function qualified(parts: readonly string[]): Qualified {
  const [name = '', namespace] = [...parts].reverse();
  return namespace === undefined ? { name } : { name, namespace };
}

export const relationName = ({ relname = '', schemaname }: RangeVar): Qualified =>
  schemaname === undefined ? { name: relname } : { name: relname, namespace: schemaname };

/** The name behind any of the shapes in which statements name their object. */
export function objectName(node: Node | undefined): Qualified {
  const list = nodeAs(node, 'List');
  if (list) return qualified(strings(list.items));
  const withArguments = nodeAs(node, 'ObjectWithArgs');
  if (withArguments) return qualified(strings(withArguments.objname));
  const type = nodeAs(node, 'TypeName');
  if (type) return qualified(strings(type.names));
  const text = nodeAs(node, 'String');
  return { name: text?.sval ?? '' };
}

/** Options by name, with the text of their value; an option without a value counts as said. */
export function optionTexts(nodes: readonly Node[] | undefined): ReadonlyMap<string, string> {
  return new Map(allOf(nodes, 'DefElem').map((option) => [optionKey(option), constantText(option.arg) ?? 'true']));
}

const optionKey = ({ defname = '', defnamespace }: DefElem): string =>
  defnamespace === undefined ? defname : `${defnamespace}.${defname}`;

/** Text of a constant in any of the shapes that options have. */
export function constantText(node: Node | undefined): string | undefined {
  if (node === undefined) return undefined;
  if ('String' in node) return node.String.sval ?? '';
  if ('Integer' in node) return String(node.Integer.ival ?? 0);
  if ('Float' in node) return node.Float.fval ?? '0';
  if ('Boolean' in node) return String(node.Boolean.boolval ?? false);
  if ('TypeName' in node) return strings(node.TypeName.names).at(-1);
  if ('List' in node) return strings(node.List.items).join('.');
  const constant = nodeAs(node, 'A_Const');
  if (!constant) return undefined;
  if (constant.sval) return constant.sval.sval ?? '';
  if (constant.ival) return String(constant.ival.ival ?? 0);
  if (constant.fval) return constant.fval.fval ?? '0';
  return constant.boolval ? String(constant.boolval.boolval ?? false) : undefined;
}
