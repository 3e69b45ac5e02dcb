/**
 * Names the server gives to what was left unnamed: parts joined with `_`, cut to 63 bytes, numbered where taken.
 * https://github.com/postgres/postgres/blob/REL_15_STABLE/src/backend/commands/indexcmds.c (makeObjectName, ChooseRelationName)
 */
const MOST_BYTES = 63;
const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

export function chooseName(first: string, second: string | undefined, label: string, isTaken: (name: string) => boolean): string {
  for (let pass = 0; ; pass++) {
    const name = joinedName(first, second, pass === 0 ? label : `${label}${pass}`);
    if (!isTaken(name)) return name;
  }
}

function joinedName(first: string, second: string | undefined, label: string): string {
  const room = MOST_BYTES - (second === undefined ? 0 : 1) - (label === '' ? 0 : bytes(label) + 1);
  let [one, two] = [bytes(first), bytes(second ?? '')];
  while (one + two > room) {
    if (one > two) one--;
    else two--;
  }
  const parts = [cut(first, one), ...(second === undefined ? [] : [cut(second, two)]), ...(label === '' ? [] : [label])];
  return parts.join('_');
}

/** Whole characters within so many bytes. */
function cut(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += bytes(character);
    if (used > most) break;
    kept += character;
  }
  return kept;
}

/** Column names joined for a name, as far as they fit. */
export function joinedColumns(columns: readonly string[]): string {
  let joined = '';
  for (const column of columns) {
    joined += joined === '' ? column : `_${column}`;
    if (bytes(joined) >= MOST_BYTES + 1) break;
  }
  return cut(joined, MOST_BYTES);
}
