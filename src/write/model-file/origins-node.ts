/**
 * The `origins:` section: each reason once, with the places it gave. What the model file states by itself is left out:
 * reading the file again gives it back.
 */
import { type ByKind, type DomainModel, MODEL_FILE_PATTERN, type Origin, originsOf, type Span, visit } from '../../model/index.js';
import { type Entry, list, map, scalar, words, type YamlNode } from './nodes.js';

export function originsNode(model: DomainModel): YamlNode | undefined {
  const groups = new Map<string, { readonly origin: Origin; readonly gives: string[] }>();
  for (const { path, origin } of originsOf(model)) {
    if (origin.kind === 'stated' && origin.pattern === MODEL_FILE_PATTERN) continue;
    const key = JSON.stringify(visit(origin, FACTS));
    const group = groups.get(key);
    if (group) group.gives.push(path);
    else groups.set(key, { origin, gives: [path] });
  }
  if (groups.size === 0) return undefined;
  return list([...groups.values()].map(({ origin, gives }) => map([...entriesOf(origin), ['gives', words(gives)]])));
}

type Fact = readonly [string, string | number | boolean | readonly string[] | undefined];

const FACTS: ByKind<Origin, readonly Fact[]> = {
  stated: ({ quote, spans, pattern }) => [
    ['stated', quote],
    ['pattern', pattern],
    ['at', spans.map(spellSpan)],
  ],
  implied: ({ pattern, confidence, quote, spans }) => [
    ['implied', pattern],
    ['confidence', confidence],
    ['quote', quote],
    ['at', spans.map(spellSpan)],
  ],
  decided: ({ decision }) => [['decided', decision]],
  rule: ({ rule }) => [['rule', rule]],
  read: ({ spans }) => [
    ['read', true],
    ['at', spans.map(spellSpan)],
  ],
};

function entriesOf(origin: Origin): readonly Entry[] {
  return visit(origin, FACTS).map(([key, value]): Entry => {
    if (value === undefined) return [key, undefined];
    if (typeof value !== 'object') return [key, scalar(value)];
    const [only] = value;
    return [key, value.length > 1 ? list(value.map(scalar)) : only === undefined ? undefined : scalar(only)];
  });
}

const spellSpan = ({ source, start, end, line, column, endLine, endColumn }: Span): string =>
  `${source} ${line}:${column}-${endLine}:${endColumn} (${start}-${end})`;
