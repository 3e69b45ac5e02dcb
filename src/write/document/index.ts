/** Writes the document: title, contents, and the sections of the chosen depth. */
import { documentPath } from '../dossier-paths.js';
import { anchor, escapeText } from '../markdown/index.js';
import type { DossierWork, Writer } from '../writer.js';
import { SECTIONS } from './sections/index.js';
import { viewOf } from './view.js';

export const documentWriter: Writer = {
  id: 'document',
  summary: 'The design document in Markdown',
  proven: ['parses', 'matches-tables'],
  write: (work) => [{ path: documentPath(work), text: documentText(work) }],
};

export function documentText(work: DossierWork): string {
  const view = viewOf(work);
  const sections = SECTIONS.filter((section) => section.depths.includes(view.depth) && section.applies?.(view) !== false);
  const headings = sections.map((section, i) => `${i + 1}. ${section.title}`);
  const lines = [
    `# Data model: ${escapeText(work.model.title)}`,
    '',
    `Document ${work.id}-${work.slug} · ${view.engines.map((engine) => engine.name).join(' · ')}`,
    '',
    ...headings.map((heading, i) => `${i + 1}. [${sections[i]?.title ?? ''}](#${anchor(heading)})`),
    ...sections.flatMap((section, i) => ['', `## ${headings[i]}`, '', ...section.write(view)]),
  ];
  return `${tidy(lines).join('\n')}\n`;
}

/** No two blank lines in a row, none at the end; the inside of code blocks stays as it is. */
function tidy(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let fence = '';
  for (const line of lines) {
    const marks = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && marks !== '') fence = marks;
    else if (fence !== '' && line === fence) fence = '';
    if (fence === '' && line === '' && kept[kept.length - 1] === '') continue;
    kept.push(line);
  }
  return kept[kept.length - 1] === '' ? kept.slice(0, -1) : kept;
}
