/** Who speaks in a conversation is no part of what is said: "[09:12] Dee: …", "12/03/2024, 09:12 - Dee: …", "Dee: …". */

const TIMED =
  /^\s*(?:[[(]\s*)?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*[\])])?\s*[-–—|]?\s*@?\p{L}[\p{L}\d ._'’-]{0,30}[:>]\s+/u;
const NAMED = /^\s*<?@?(\p{Lu}[\p{L}'’-]{1,20})>?:\s+/u;

/** The length of the label of a line, given all lines; 0 where the text is no conversation. */
export function speakerLabels(lines: readonly string[]): (line: string) => number {
  const said = lines.filter((line) => line.trim() !== '');
  const timed = said.filter((line) => TIMED.test(line)).length;
  if (timed > 1) return (line) => TIMED.exec(line)?.[0].length ?? 0;
  const turns = new Map<string, number>();
  for (const line of said) {
    const name = NAMED.exec(line)?.[1];
    if (name !== undefined) turns.set(name, (turns.get(name) ?? 0) + 1);
  }
  const total = [...turns.values()].reduce((sum, count) => sum + count, 0);
  // Labels of fields do not take turns.
  const conversation = turns.size > 1 && [...turns.values()].every((count) => count > 1) && total > MOST_LINES * said.length;
  return (line) => (conversation ? (NAMED.exec(line)?.[0].length ?? 0) : 0);
}
const MOST_LINES = 0.7;
