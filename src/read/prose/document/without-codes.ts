/** `**M5 Beds** A bed stands …`, `## M6 Wards`: codes that number the parts of a document and name nothing. */

const OPENING = /^(\s*(?:#{1,6}\s+)?(?:[-*+•]\s+)?)(\*\*|__|)(\p{Lu}{1,3})-?(\d{1,3}[.:)]?\s+)(?=\p{Lu}\p{L}{2})/u;

/** Blanks such a code where another part bears one of the same letters; each stands where it stood. */
export function withoutCodes(lines: readonly string[]): (text: string) => string {
  const numbers = new Map<string, Set<number>>();
  for (const line of lines) {
    const [, , , letters, number] = OPENING.exec(line) ?? [];
    if (letters !== undefined && number !== undefined)
      numbers.set(letters, (numbers.get(letters) ?? new Set()).add(Number.parseInt(number, 10)));
  }
  return (text) => {
    const [whole = '', before = '', bold = '', letters = ''] = OPENING.exec(text) ?? [];
    if ((numbers.get(letters)?.size ?? 0) < 2) return text;
    return before + ' '.repeat(whole.length - before.length - bold.length) + bold + text.slice(whole.length);
  };
}
