/** `visit` → visiting, `pay` → paying, `manage` → managing, `sit` → sitting, `lie` → lying. */
export function ingOf(base: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  // One short syllable: its last letter is doubled.
  return STRESSED.test(base) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

const STRESSED = /((re|trans|pre|de|in|con)fer|(ad|com|sub|per|trans|e|o)mit|control|enrol|label|cancel|travel)$/;
