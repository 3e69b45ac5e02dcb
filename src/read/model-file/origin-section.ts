/**
 * The `origins:` section, at the end of a model that was written from a brief. Each entry is one reason and the
 * places it gave:
 *
 *     origins:
 *       - stated: Each teacher creates courses with a title.
 *         at: prd.md 12:1-12:47 (480-527)
 *         gives: [course, course.title]
 *       - implied: naming/suffix
 *         confidence: 0.5
 *         gives: [relationship comment.post]
 *
 * A place is a path of `model/origins.ts`. Places without an entry are stated by the model file itself.
 */
import { type DomainModel, mapOrigins, type Origin, originsOf, type Span } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { asItems, asMap, asScalar, numberOf, readFields, textOf } from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeEntry } from '../source/tree.js';

/** The model with the origins that the section gives. */
export function applyOrigins(model: DomainModel, section: TreeEntry, page: Page): DomainModel {
  const known = new Set(originsOf(model).map((placed) => placed.path));
  const given = new Map<string, Origin>();
  for (const item of asItems(section.value, '"origins"', page)) {
    const reading = readOrigin(item, page);
    for (const place of reading?.gives ?? []) {
      if (!known.has(place.path)) reportStale(place, page);
      else if (reading) given.set(place.path, reading.origin);
    }
  }
  return mapOrigins(model, (path, own) => given.get(path) ?? own);
}

interface Place {
  readonly path: string;
  readonly span: Span;
}

function reportStale(place: Place, page: Page): void {
  page.warn('stale-origin', place.span, `The model has no "${place.path}" any more.`, {
    why: 'An origin of something that is gone is not kept.',
    help: 'Remove the entry, or restore the element under its old name.',
  });
}

const KEYS = ['stated', 'implied', 'decided', 'rule', 'read', 'pattern', 'confidence', 'quote', 'at', 'gives'] as const;

function readOrigin(item: Tree, page: Page): { readonly origin: Origin; readonly gives: readonly Place[] } | undefined {
  const map = asMap(item, 'An origin', page);
  const fields = map && readFields(map, KEYS, 'An origin', page);
  if (!map || !fields) return undefined;
  const spans = fields.at ? asItems(fields.at.value, '"at"', page).flatMap((tree) => readSpan(tree, page)) : [];
  const quoted = (entry: TreeEntry) => asScalar(entry.value, `"${entry.key}"`, page)?.text ?? '';
  const gives = fields.gives ? asItems(fields.gives.value, '"gives"', page).flatMap((tree) => readPlace(tree, page)) : [];
  const origin = ((): Origin | undefined => {
    if (fields.stated)
      return defined<Origin>({ kind: 'stated', spans, quote: quoted(fields.stated), pattern: textOf(fields.pattern, page) });
    if (fields.implied) {
      const quote = fields.quote && quoted(fields.quote);
      return defined<Origin>({
        kind: 'implied',
        pattern: quoted(fields.implied),
        confidence: numberOf(fields.confidence, page) ?? 1,
        spans,
        quote,
      });
    }
    if (fields.decided) return { kind: 'decided', decision: quoted(fields.decided) };
    if (fields.rule) return { kind: 'rule', rule: quoted(fields.rule) };
    return fields.read ? { kind: 'read', spans } : undefined;
  })();
  if (!origin) page.error('bad-origin', map.span, 'An origin says "stated", "implied", "decided", "rule" or "read".');
  return origin && { origin, gives };
}

function readPlace(tree: Tree, page: Page): readonly Place[] {
  const scalar = asScalar(tree, 'A place', page);
  return scalar ? [{ path: scalar.text, span: scalar.span }] : [];
}

const PLACE = /^(?<source>.+) (?<line>\d+):(?<column>\d+)-(?<endLine>\d+):(?<endColumn>\d+)(?: \((?<start>\d+)-(?<end>\d+)\))?$/s;

function readSpan(tree: Tree, page: Page): readonly Span[] {
  const scalar = asScalar(tree, '"at"', page);
  if (!scalar) return [];
  const groups = PLACE.exec(scalar.text)?.groups;
  if (!groups) {
    page.error('bad-place', scalar.span, `"${scalar.text}" is no place in a text.`, { help: 'As in "prd.md 12:1-12:47 (480-527)".' });
    return [];
  }
  const number = (name: string) => Number(groups[name] ?? 0);
  return [
    {
      source: groups.source ?? '',
      start: number('start'),
      end: number('end'),
      line: number('line'),
      column: number('column'),
      endLine: number('endLine'),
      endColumn: number('endColumn'),
    },
  ];
}
