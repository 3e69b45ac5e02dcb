/**
 * YAML as a plain tree with spans: maps, lists and scalars, nothing else. Anchors, aliases, tags and keys that are no
 * text are refused here, so that no later step meets an expansion bomb or a foreign type.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Span } from '../../model/index.js';
import type { Page } from './page.js';

export interface TreeScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** The value as text: numbers and booleans as written. */
  readonly text: string;
  /** Whether `text` stands verbatim at the span's start, so that offsets inside it can be pointed at. */
  readonly verbatim: boolean;
}
export interface TreeEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Tree;
  /** Key and value. */
  readonly span: Span;
}
export interface TreeMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly TreeEntry[];
}
export interface TreeList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Tree[];
}
export type Tree = TreeScalar | TreeMap | TreeList;

const MOST_YAML_ERRORS = 20;

/** The page's text as a tree; undefined when it is no YAML at all. Every refusal is reported. */
export function parseTree(page: Page): Tree | undefined {
  const document = parseYaml(page);
  if (!document) return undefined;
  for (const error of document.errors.slice(0, MOST_YAML_ERRORS)) {
    page.error('yaml', page.span(error.pos[0], error.pos[1]), error.message.replace(/\s+at line \d+.*$/s, '').trim(), {
      help: 'Correct the YAML here; what could be read of the rest was read.',
    });
  }
  return document.contents ? toTree(document.contents, page) : undefined;
}

function parseYaml(page: Page) {
  try {
    return parseDocument(page.text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error', merge: false });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    page.error('too-deep', page.span(0, 0), 'The file is nested too deeply.', {
      help: 'A model file nests five levels at most; an answers file two.',
    });
    return undefined;
  }
}

function toTree(node: Node | null, page: Page): Tree {
  if (node === null) return nothing(page.span(0, 0));
  const span = nodeSpan(node, page);
  if (isAlias(node)) {
    page.error('alias', span, 'Aliases are not read here.', { help: 'Write the value out.' });
    return nothing(span);
  }
  refuseDecoration(node, span, page);
  if (isMap(node)) return { kind: 'map', span, entries: entriesOf(node, page) };
  if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => toTree(item as Node | null, page)) };
  return isScalar(node) ? toScalar(node.value, node.source, span, page) : nothing(span);
}

function refuseDecoration(node: Node, span: Span, page: Page): void {
  if ('anchor' in node && node.anchor !== undefined)
    page.error('anchor', span, 'Anchors are not read here.', { help: 'Write the value out where it is needed.' });
  if ('tag' in node && node.tag !== undefined && isTagged(node, page))
    page.error('tag', span, `The tag "${String(node.tag)}" is not read here.`, {
      help: 'Write a plain text, number, list or map.',
    });
}

/** The parser puts a tag on plain collections too; only one that the user wrote stands before the node. */
function isTagged(node: Node, page: Page): boolean {
  const start = node.range?.[0] ?? 0;
  return isScalar(node) || /![^\s]*\s*$/.test(page.text.slice(Math.max(0, start - 80), start).replace(/&\S+\s*$/, ''));
}

function entriesOf(map: YAMLMap, page: Page): readonly TreeEntry[] {
  return map.items.flatMap((pair) => {
    const keyNode = pair.key as Node | null;
    const keySpan = keyNode ? nodeSpan(keyNode, page) : nodeSpan(map, page);
    if (!isScalar(keyNode) || keyNode.value === null) {
      page.error('key', keySpan, 'A key must be a word or a quoted text.', { help: 'Write "key: value".' });
      return [];
    }
    const value = pair.value ? toTree(pair.value as Node, page) : nothing(keySpan);
    const key = typeof keyNode.value === 'string' ? keyNode.value : (keyNode.source ?? String(keyNode.value));
    return [{ key, keySpan, value, span: page.cover(keySpan, value.span) }];
  });
}

function toScalar(value: unknown, source: string | undefined, span: Span, page: Page): TreeScalar {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  const text = typeof plain === 'string' ? plain : plain === null ? '' : (source ?? String(plain));
  return { kind: 'scalar', span, value: plain, text, verbatim: page.text.startsWith(text, span.start) };
}

const nothing = (span: Span): TreeScalar => ({ kind: 'scalar', span, value: null, text: '', verbatim: false });

function nodeSpan(node: Node, page: Page): Span {
  const [start = 0, end = start] = node.range ?? [];
  return page.span(start, end);
}
