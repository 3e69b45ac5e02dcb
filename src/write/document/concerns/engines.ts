/** How the same design is expressed on each engine: types, and what one lacks. */
import type { ColumnType } from '../../../model/index.js';
import { code, prose, table } from '../../markdown/index.js';
import type { EngineView, View } from '../view.js';

export function engineDifferences(view: View): readonly string[] {
  return [...types(view), ...view.engines.flatMap(notes)];
}

function types(view: View): readonly string[] {
  if (view.engines.length < 2) return [];
  const known = new Map<string, ColumnType>();
  for (const one of view.main.design.schema.tables)
    for (const column of one.columns) known.set(JSON.stringify(anyLength(column.type)), anyLength(column.type));
  const rows = [...known.values()]
    .filter((type) => type.kind !== 'native')
    .map((type) => [
      typeInWords(type),
      ...view.engines.map((engine) => code(engine.dialect.spellType(type).replace(String(ANY_LENGTH), 'n'))),
    ]);
  const sorted = rows.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  return [...table(['Type', ...view.engines.map((engine) => engine.name)], sorted), ''];
}

/** Stands for every length, so that bounded texts take one row. */
const ANY_LENGTH = 191;

const anyLength = (type: ColumnType): ColumnType => (type.kind === 'varchar' ? { kind: 'varchar', length: ANY_LENGTH } : type);

function typeInWords(type: ColumnType): string {
  switch (type.kind) {
    case 'integer':
      return `integer, ${type.bits} bits`;
    case 'float':
      return `binary fraction, ${type.bits} bits`;
    case 'decimal':
      return `decimal, ${type.precision} digits, ${type.scale} after the point`;
    case 'money':
      return `money, ${type.precision} digits, ${type.scale} after the point`;
    case 'varchar':
      return 'text of at most n characters';
    case 'char':
      return `text of ${type.length} characters`;
    case 'text':
      return 'long text';
    case 'bytes':
      return 'bytes';
    case 'native':
      return type.sql;
    default:
      return PLAIN[type.kind];
  }
}

const PLAIN = {
  boolean: 'yes or no',
  date: 'date',
  time: 'time of day',
  instant: 'instant (UTC)',
  datetime: 'date and time without zone',
  uuid: 'UUID',
  json: 'JSON document',
} as const;

const SHOWN = 40;

function notes(engine: EngineView): readonly string[] {
  if (engine.lowered.notes.length === 0) return ['', `**${engine.name}** expresses the whole design directly.`];
  const grouped = new Map<string, string[]>();
  for (const note of engine.lowered.notes) {
    const subjects = grouped.get(note.message) ?? [];
    subjects.push(note.subject.replace(/^[a-z-]+:/, '').replace('/', '.'));
    grouped.set(note.message, subjects);
  }
  const lines = [...grouped].map(([message, subjects]) => `- ${prose(message)}${subjectsInWords(subjects)}`);
  const rest = lines.length > SHOWN ? [`- ${lines.length - SHOWN} more of the same kinds.`] : [];
  return [
    '',
    `**${engine.name}**: what stands in for what it lacks, and what the application must know:`,
    '',
    ...lines.slice(0, SHOWN),
    ...rest,
  ];
}

function subjectsInWords(subjects: readonly string[]): string {
  const named = [...new Set(subjects)].filter((subject) => subject !== '');
  if (named.length === 0) return '';
  const shown = named.slice(0, 6).map(code).join(', ');
  return ` (${shown}${named.length > 6 ? ` and ${named.length - 6} more` : ''})`;
}
