/** YAML nodes by hand: block maps with blank lines between them, short lists in one line, comments where they belong. */
import { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

export type Entry = readonly [key: string, value: YamlNode | undefined];
export type YamlNode = Scalar | YAMLMap<Scalar<string>, YamlNode> | YAMLSeq<YamlNode>;

export const scalar = (value: string | number | boolean): Scalar => new Scalar(value);

/** Entries without a value are left out. */
export function map(entries: readonly Entry[]): YAMLMap<Scalar<string>, YamlNode> {
  const node = new YAMLMap<Scalar<string>, YamlNode>();
  for (const [key, value] of entries) if (value !== undefined) node.items.push(new Pair<Scalar<string>, YamlNode>(new Scalar(key), value));
  return node;
}

export function list(items: readonly YamlNode[]): YAMLSeq<YamlNode> {
  const node = new YAMLSeq<YamlNode>();
  node.items.push(...items);
  return node;
}

export function inline<T extends YAMLMap<Scalar<string>, YamlNode> | YAMLSeq<YamlNode>>(node: T): T {
  node.flow = true;
  return node;
}

/** A list of words: in one line while it fits, else one a line. */
export function words(texts: readonly string[]): YAMLSeq<YamlNode> {
  const node = list(texts.map(scalar));
  return texts.join(', ').length <= LONGEST_INLINE ? inline(node) : node;
}

const LONGEST_INLINE = 100;

/** A blank line before every entry, or every one but the first. */
export function spaced<T extends YAMLMap<Scalar<string>, YamlNode>>(node: T, from = 1): T {
  for (const pair of node.items.slice(from)) pair.key.spaceBefore = true;
  return node;
}

/** A comment above a key, or behind a value that stands in one line. */
export function remark(pair: Pair<Scalar<string>, YamlNode>, text: string): void {
  if (pair.value instanceof Scalar) pair.value.comment = ` ${text}`;
  else pair.key.commentBefore = ` ${text}`;
}
