/** Typed access to the entries of a map: unknown, repeated and ill-typed keys are reported, never skipped silently. */
import type { Page } from './page.js';
import type { Tree, TreeEntry, TreeMap, TreeScalar } from './tree.js';

export type Fields<K extends string> = Partial<Readonly<Record<K, TreeEntry>>>;

/** The entries of `map` by key. `what` completes "… has no key x". */
export function readFields<K extends string>(map: TreeMap, keys: readonly K[], what: string, page: Page): Fields<K> {
  const known = new Set<string>(keys);
  const fields: Partial<Record<K, TreeEntry>> = {};
  for (const entry of uniqueEntries(map, page)) {
    if (known.has(entry.key)) fields[entry.key as K] = entry;
    else {
      page.error('unknown-key', entry.keySpan, `${what} has no key "${entry.key}".`, {
        why: 'What is not understood would be missing from the design.',
        help: page.hint(entry.key, keys, `Known keys: ${keys.join(', ')}.`),
      });
    }
  }
  return fields;
}

/** Entries whose key was not met before; a repetition is reported with both places. */
export function uniqueEntries(map: TreeMap, page: Page): readonly TreeEntry[] {
  const seen = new Map<string, TreeEntry>();
  for (const entry of map.entries) {
    const first = seen.get(entry.key);
    if (first === undefined) seen.set(entry.key, entry);
    else {
      page.error('repeated-key', entry.keySpan, `"${entry.key}" stands here a second time.`, {
        help: 'Keep one of the two; the first was read.',
        related: [{ span: first.keySpan, message: 'first here' }],
      });
    }
  }
  return [...seen.values()];
}

export function asMap(tree: Tree, what: string, page: Page): TreeMap | undefined {
  if (tree.kind === 'map') return tree;
  if (!isEmpty(tree)) wrongShape(tree, what, 'a map of "key: value" lines', page);
  return undefined;
}

/** The items of a list; one scalar counts as a list of one. */
export function asItems(tree: Tree, what: string, page: Page): readonly Tree[] {
  if (tree.kind === 'list') return tree.items;
  if (tree.kind === 'scalar') return tree.value === null ? [] : [tree];
  wrongShape(tree, what, 'a list', page);
  return [];
}

export function asScalar(tree: Tree, what: string, page: Page): TreeScalar | undefined {
  if (tree.kind === 'scalar' && tree.value !== null) return tree;
  wrongShape(tree, what, 'a text', page);
  return undefined;
}

export function textOf(entry: TreeEntry | undefined, page: Page): string | undefined {
  const text = entry && asScalar(entry.value, `"${entry.key}"`, page)?.text;
  return text === undefined || text.trim() === '' ? undefined : text;
}

export function numberOf(entry: TreeEntry | undefined, page: Page): number | undefined {
  const scalar = entry && asScalar(entry.value, `"${entry.key}"`, page);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'number' && Number.isFinite(scalar.value) && scalar.value >= 0) return scalar.value;
  wrongShape(scalar, `"${entry.key}"`, 'a number of 0 or more', page);
  return undefined;
}

export function flagOf(entry: TreeEntry | undefined, page: Page): boolean | undefined {
  const scalar = entry && asScalar(entry.value, `"${entry.key}"`, page);
  if (!scalar) return undefined;
  if (typeof scalar.value === 'boolean') return scalar.value;
  wrongShape(scalar, `"${entry.key}"`, 'true or false', page);
  return undefined;
}

/** One of a closed list of words; `very-high` and `very high` are the same. */
export function wordOf<T extends string>(entry: TreeEntry | undefined, words: readonly T[], page: Page): T | undefined {
  const scalar = entry && asScalar(entry.value, `"${entry.key}"`, page);
  if (!scalar) return undefined;
  const wanted = scalar.text.trim().replaceAll(' ', '-');
  const found = words.find((word) => word === wanted);
  if (found === undefined) {
    page.error('unknown-word', scalar.span, `"${entry.key}" cannot be "${scalar.text}".`, {
      help: `${page.hint(scalar.text, words, '')} Allowed: ${words.join(', ')}.`.trim(),
    });
  }
  return found;
}

export const isEmpty = (tree: Tree): boolean => tree.kind === 'scalar' && tree.value === null;

function wrongShape(tree: Tree, what: string, wanted: string, page: Page): void {
  const found = tree.kind === 'scalar' ? (tree.value === null ? 'nothing' : `"${tree.text.slice(0, 40)}"`) : `a ${tree.kind}`;
  page.error('wrong-shape', tree.span, `${what} must be ${wanted}, not ${found}.`);
}
