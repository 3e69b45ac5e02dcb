/** Small pieces of English: counts, lists, sentences, periods and large numbers, without any locale. */

/** `1 table`, `2 tables`, `3 entities`. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${thousands(n)} ${n === 1 ? singular : plural}`;
}

/** `2,000,000`. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(parts: readonly string[], last = 'and'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${last} ${parts[parts.length - 1] ?? ''}`;
}

/** Ends with exactly one full stop; empty stays empty. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[.;,\s]+$/, '');
  if (trimmed === '') return '';
  const ended = /[!?:]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

/** An ISO 8601 duration in words: `P7Y` → `7 years`. What is no duration is returned as it is. */
export function period(iso: string): string {
  const match = /^P((?:\d+[YMWD])*)(?:T((?:\d+[HMS])+))?$/.exec(iso);
  if (match === null) return iso;
  const parts = [...spans(match[1] ?? '', UNITS), ...spans(match[2] ?? '', TIME_UNITS)];
  return parts.length === 0 ? iso : listOf(parts);
}

function spans(text: string, units: Readonly<Record<string, string>>): readonly string[] {
  return Array.from(text.matchAll(/(\d+)([A-Z])/g), (match) => count(Number(match[1]), units[match[2] ?? ''] ?? ''));
}
