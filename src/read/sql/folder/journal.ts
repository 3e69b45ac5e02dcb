/** Drizzle's `meta/_journal.json`: which migrations there are, in which order. */
import type { SourceText } from '../../../model/index.js';

export interface Journal {
  readonly tags: readonly string[];
}

/** By the folder that holds the migrations. */
export function journalsIn(files: readonly SourceText[]): ReadonlyMap<string, Journal> {
  const journals = new Map<string, Journal>();
  for (const { path = '', text } of files) {
    const folder = /^(?:(.*)\/)?meta\/_journal\.json$/.exec(path);
    const journal = folder && parseJournal(text);
    if (journal) journals.set(folder[1] ?? '', journal);
  }
  return journals;
}

function parseJournal(text: string): Journal | undefined {
  try {
    const { entries } = JSON.parse(text) as { readonly entries?: unknown };
    if (!Array.isArray(entries)) return undefined;
    const rows = entries as readonly { readonly idx?: unknown; readonly tag?: unknown }[];
    return { tags: [...rows].sort((a, b) => Number(a.idx) - Number(b.idx)).flatMap(({ tag }) => (typeof tag === 'string' ? [tag] : [])) };
  } catch {
    return undefined;
  }
}
