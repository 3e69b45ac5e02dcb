/** A code block whose fence is longer than any run of backticks inside, so that content cannot close it. */
export function fence(language: string, lines: readonly string[]): readonly string[] {
  const longest = Math.max(2, ...lines.flatMap((line) => Array.from(line.matchAll(/`+/g), (match) => match[0].length)));
  const marks = '`'.repeat(longest + 1);
  return [`${marks}${language}`, ...lines, marks];
}
