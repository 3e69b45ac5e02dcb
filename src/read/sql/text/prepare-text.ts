/** A file as the splitter may read it: same length, same places, without what is no SQL. */
import type { Diagnostic, SourceText } from '../../../model/index.js';
import { lineMap } from '../../../util/line-map.js';
import { fillTemplates } from './fill-templates.js';
import { keepUp, type MarkedTool } from './keep-up.js';

export interface PreparedText {
  readonly source: SourceText;
  readonly text: string;
  readonly tool?: MarkedTool;
  /** Names that stand in for templates. */
  readonly names: ReadonlyMap<string, number>;
  readonly firstTemplate?: number;
}

export function prepareText(source: SourceText): PreparedText {
  // A byte order mark is no part of the first statement.
  const marked = source.text.startsWith('\uFEFF') ? ` ${source.text.slice(1)}` : source.text;
  const up = keepUp(marked);
  const filled = fillTemplates(up.text);
  return {
    source,
    text: filled.text,
    ...(up.tool ? { tool: up.tool } : {}),
    names: filled.names,
    ...(filled.first === undefined ? {} : { firstTemplate: filled.first }),
  };
}

/** One notice for all files: how many places, and which names stand there now. */
export function templateNotes(texts: readonly PreparedText[]): readonly Diagnostic[] {
  const filled = texts.filter(({ firstTemplate }) => firstTemplate !== undefined);
  const [first] = filled;
  if (!first || first.firstTemplate === undefined) return [];
  const names = new Map<string, number>();
  for (const text of filled) for (const [name, times] of text.names) names.set(name, (names.get(name) ?? 0) + times);
  const places = [...names.values()].reduce((sum, times) => sum + times, 0);
  const at = lineMap(first.source.text)(first.firstTemplate);
  return [
    {
      code: 'sql/template',
      severity: 'warning',
      message: `${places} places of a template are filled with names: ${[...names.keys()].slice(0, 5).join(', ')}.`,
      help: 'Expand the template first where the real values matter.',
      spans: [
        {
          source: first.source.id,
          start: first.firstTemplate,
          end: first.firstTemplate + 2,
          ...at,
          endLine: at.line,
          endColumn: at.column + 2,
        },
      ],
    },
  ];
}
