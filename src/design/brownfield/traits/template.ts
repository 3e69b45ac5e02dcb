/**
 * The pattern behind the names of constraints: what is known of a constraint (its table, columns and target) is taken out
 * of its name, and what remains is the pattern. Nothing here has a list of frameworks; any regular naming is found.
 */

export interface NamedThing {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly target?: string;
  readonly targetColumns?: readonly string[];
}

export interface Template {
  /** With `{table}`, `{columns}`, `{target}`, `{refs}`, `{hash}` and `{n}`. */
  readonly text: string;
  /** What stands between several columns. */
  readonly separator: string;
}

const SEPARATORS = ['_', '_and_', ''] as const;

/** Undefined where the name says nothing of what it names. */
export function templateOf(thing: NamedThing): Template | undefined {
  for (const separator of SEPARATORS) {
    if (thing.columns.length < 2 && separator !== '_') continue;
    const text = abstracted(thing, separator);
    if (text.includes('{columns}')) return { text, separator };
  }
  const text = abstracted({ ...thing, columns: [] }, '_');
  return text.includes('{') ? { text, separator: '_' } : undefined;
}

function abstracted({ name, table, columns, target, targetColumns = [] }: NamedThing, separator: string): string {
  const slots = [
    ['columns', columns.join(separator)],
    ['table', table],
    ['target', target ?? ''],
  ] as const;
  const marked = [...slots]
    .filter(([, value]) => value !== '')
    .sort((a, b) => b[1].length - a[1].length)
    .reduce((text, [slot, value]) => replaceOnce(text, value, `{${slot}}`), name);
  // What a key refers to is only looked for after its table: `id` is part of many a word.
  const refs = targetColumns.join(separator);
  const referred = refs === '' ? marked : marked.replace(`{target}_${refs}`, '{target}_{refs}');
  return referred.replace(/(^|_)[0-9a-f]{8,32}(?=_|$)/, '$1{hash}').replace(/(^|_)\d+$/, '$1{n}');
}

/** At word boundaries first, so that `user` is not found in `user_id`; slots already found are left alone. */
function replaceOnce(text: string, value: string, slot: string): string {
  const parts = text.split(/(\{\w+\})/);
  const lower = value.toLowerCase();
  for (const bounded of [true, false]) {
    for (const [i, part] of parts.entries()) {
      if (part.startsWith('{')) continue;
      const at = find(part, lower, bounded);
      if (at < 0) continue;
      parts[i] = part.slice(0, at) + slot + part.slice(at + value.length);
      return parts.join('');
    }
  }
  return text;
}

function find(part: string, lower: string, bounded: boolean): number {
  const text = part.toLowerCase();
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    const free = (char: string | undefined): boolean => char === undefined || !/[a-z0-9]/.test(char);
    if (!bounded || (free(text[at - 1]) && free(text[at + lower.length]))) return at;
  }
  return -1;
}
