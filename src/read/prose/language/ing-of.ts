/** `visit` → visiting, `pay` → paying, `manage` → managing, `sit` → sitting, `lie` → lying. */
export function ingOf(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  // One short syllable: its last letter is doubled.
  return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}
