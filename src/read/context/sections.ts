/** The sections of a Markdown text by the slug of their heading (`## Current stack` → `current-stack`). */

export interface SectionLine {
  readonly text: string;
  /** Offset of the line in the whole text. */
  readonly start: number;
}

/** Lines below each heading, up to the next heading of the same or a higher level. Code fences hold no headings. */
export function sectionsOf(text: string): ReadonlyMap<string, readonly SectionLine[]> {
  const sections = new Map<string, SectionLine[]>();
  let open: { readonly level: number; readonly lines: SectionLine[] }[] = [];
  let fenced = false;
  let start = 0;
  for (const line of text.split('\n')) {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading) {
      const level = heading[1]?.length ?? 1;
      open = open.filter((section) => section.level < level);
      const slug = slugOf(heading[2] ?? '');
      const lines = sections.get(slug) ?? [];
      sections.set(slug, lines);
      open.push({ level, lines });
    } else for (const section of open) section.lines.push({ text: line, start });
    start += line.length + 1;
  }
  return sections;
}

/** `Current stack {#stack}` → `current-stack`: an explicit anchor is not needed, the words are enough. */
function slugOf(heading: string): string {
  return heading
    .replace(/\{#[^}]*\}/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
