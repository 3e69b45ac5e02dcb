/** What will be built, shown before anything is written. Pure text, folded to the terminal. */
import { DIALECT_NAMES } from '../../dialects/names.js';
import type { Decisions, DomainModel, Entity, SourceText, Table } from '../../model/index.js';
import { formatDuration } from '../../util/duration.js';
import { wrap } from '../../util/wrap.js';
import type { DossierWork, EngineWork } from '../../write/index.js';
import { formatSource } from './answer-source.js';
import { matchLine, sizeLine } from './existing/match-lines.js';
import { doubtfulReadings, unreadSentences } from './open-points.js';
import type { Style } from './report.js';

export interface PlanView {
  readonly model: DomainModel;
  readonly decisions: Decisions;
  readonly works: readonly EngineWork[];
  readonly coverage: DossierWork['coverage'];
  readonly sources: readonly SourceText[];
  readonly columns: number;
  readonly style: Style;
}

export function formatPlan(view: PlanView): string {
  return [summary(view), existing(view), entities(view), tables(view), choices(view), house(view), open(view), doubts(view)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** `PostgreSQL 15`. */
export const engineName = ({ target }: Pick<EngineWork, 'target'>): string => `${DIALECT_NAMES[target.dialect].label} ${target.version}`;

function summary({ model, works, columns, style }: PlanView): string {
  const [main] = works;
  const all = main?.existing ? main.existing.additions.tables : (main?.lowered.schema.tables ?? []);
  const total = (count: (table: Table) => number): number => all.reduce((sum, t) => sum + count(t), 0);
  const size = `${plural(model.entities.length, 'entity', 'entities')}, ${plural(all.length, 'table')}, ${plural(
    total((t) => t.columns.length),
    'column',
  )}, ${plural(
    total((t) => t.foreignKeys.length),
    'foreign key',
  )}, ${plural(
    total((t) => t.indexes.length),
    'index',
    'indexes',
  )}; ${works.map(engineName).join(', ')}.`;
  return [
    style.bold(`PLAN  ${model.title}`),
    ...(model.description ? [wrap(clip(model.description, 400), columns - 2, '  ')] : []),
    wrap(size, columns - 2, '  '),
  ].join('\n');
}

/** What becomes of the schema that is there. */
function existing({ works, model, columns, style }: PlanView): string {
  const found = works[0]?.existing;
  if (!found) return '';
  const rows = found.matches.filter(({ table, certain }) => table !== undefined || !certain).map((match) => matchLine(match, model));
  const { steps = [], beyond = [] } = works[0]?.plan ?? {};
  const waits = [
    ...found.deferred.map(({ message }) => item(message, columns, '!')),
    ...beyond.map(({ what, why }) => item(`${what} ${why}`, columns, '!')),
  ];
  return [
    style.bold(`THERE ALREADY  ${found.source}: ${sizeLine(found)}`),
    ...rows.map((row) => item(row, columns)),
    item(steps.length === 1 ? 'one additive step leads there' : `${steps.length} additive steps lead there, a file each`, columns),
    ...(waits.length === 0 ? [] : [style.bold('LEFT TO A CHANGE PLAN (not additive)'), ...waits]),
  ].join('\n');
}

/** How the tables that are there are made, and whether new ones are made so. */
function house({ works, columns, style }: PlanView): string {
  const habits = works[0]?.existing?.habits ?? [];
  return habits.length === 0
    ? ''
    : [
        style.bold('STYLE OF THE EXISTING TABLES'),
        ...habits.map((h) => item(`${h.subject}: ${h.answer} (${h.reason.replace(/\.$/, '')})`, columns)),
      ].join('\n');
}

/** Of what is there only what it gets counts. */
function thereAlready({ id, name }: Entity, work: EngineWork | undefined): string {
  const fragment = work?.existing?.additions.tables.find(({ entity }) => entity === id);
  const added = fragment?.columns.map((column) => column.name) ?? [];
  return `${name} (there already): ${added.length > 0 ? `gets ${added.join(', ')}` : 'nothing is added'}`;
}

function entities({ model, works, columns, style }: PlanView): string {
  const reused = new Set((works[0]?.existing?.matches ?? []).flatMap(({ entity, table }) => (table === undefined ? [] : [entity])));
  const rows = model.entities.map((e) => item(reused.has(e.id) ? thereAlready(e, works[0]) : `${e.name}: ${describe(e)}`, columns));
  const fresh = model.entities.filter(({ id }) => !reused.has(id)).length;
  return [style.bold(`ENTITIES (${rows.length}, ${fresh === rows.length ? 'all' : fresh} new)`), ...rows].join('\n');
}

function describe(entity: Entity): string {
  const parts = [
    entity.description ? clip(entity.description, 160) : '',
    attributes(entity),
    entity.lifecycle ? `lifecycle ${entity.lifecycle.states.join(', ')}` : '',
    entity.owner ? `owner ${entity.owner}` : '',
  ];
  return parts
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ''))
    .join('; ');
}

/** What only the name suggests is told apart from what the brief says. */
function attributes({ attributes: all, description }: Entity): string {
  const suggested = all.filter((a) => a.origin.kind === 'implied' && a.origin.quote === undefined);
  const read = all.filter((a) => !suggested.includes(a));
  const parts = [read.map((a) => a.name).join(', '), suggested.length > 0 ? `suggested ${suggested.map((a) => a.name).join(', ')}` : ''];
  return parts.filter((part) => part !== '').join('; ') || (description ? '' : 'no attributes stated');
}

/** More tables than this are named, not tabulated. */
const TABULATED = 60;

function tables({ works, columns, style }: PlanView): string {
  const [main] = works;
  const all = main?.existing?.additions.tables ?? main?.lowered.schema.tables ?? [];
  const title = style.bold(`TABLES (${all.length})`);
  const width = Math.max(`TABLES (${all.length})`.length, ...all.map((t) => t.name.length)) + 2;
  if (columns < width + 38 || all.length > TABULATED)
    return `${title}\n${wrap(all.map((t) => `${t.name} (${t.columns.length})`).join(', '), columns - 2, '  ')}`;
  const head = `${' '.repeat(width + 2)}${['columns', 'refers', 'rules', 'indexes'].map((h) => h.padStart(8)).join('')}`;
  const rows = all.map((t) => {
    const counts = [t.columns.length, t.foreignKeys.length, t.checks.length + t.uniques.length, t.indexes.length];
    return `  ${t.name.padEnd(width)}${counts.map((n) => String(n).padStart(8)).join('')}`;
  });
  return [title + style.dim(head.slice(`TABLES (${all.length})`.length)), ...rows].join('\n');
}

function choices(view: PlanView): string {
  const { decisions, columns, sources, style } = view;
  const answered = decisions.records.map((d) => item(`${label(d.id)}: ${d.answer} (${formatSource(d.source, sources)})`, columns));
  const derived = crossCutting(view).map((text) => item(text, columns));
  return [style.bold('CHOICES'), ...answered, ...derived].join('\n');
}

const LABELS: Readonly<Record<string, string>> = {
  engine: 'Engine',
  migration: 'Database',
  tenancy: 'Tenants',
  deletes: 'Deleting',
  retention: 'Retention',
  depth: 'Depth',
  ids: 'Keys',
};
const label = (id: string): string => LABELS[id] ?? id;

/** What the choices come to, table by table. */
function crossCutting({ works }: PlanView): readonly string[] {
  const [main] = works;
  if (!main) return [];
  const all = main.lowered.schema.tables;
  const where = (test: (table: Table) => boolean): string => names(all.filter(test));
  const triggered = (kind: string) => (t: Table) => t.triggers.some((x) => x.definition.kind === kind);
  const retained = main.design.retention.map((r) => `${r.table} ${formatDuration(r.period)} (${r.action})`);
  return [
    ['Global, seen by every tenant', all.some((t) => t.ownership === 'tenant') ? where((t) => t.ownership === 'global') : ''],
    ['Soft delete', where((t) => t.role === 'entity' && t.columns.some((c) => c.name === 'deleted_at' && c.nullable))],
    ['Audited', where(triggered('audit'))],
    ['Written once', where(triggered('append-only'))],
    ['Moves guarded', where(triggered('transition'))],
    ['Kept or removed', some(retained)],
  ].flatMap(([what, list]) => (list ? [`${what}: ${list}`] : []));
}

const names = (tables: readonly Table[]): string => some(tables.map((t) => t.name));
const some = (texts: readonly string[]): string =>
  texts.length > 12 ? `${texts.slice(0, 12).join(', ')} and ${texts.length - 12} more` : texts.join(', ');

function open({ coverage, columns, style }: PlanView): string {
  const rows = unreadSentences(coverage);
  return list(style.bold(`OPEN (${plural(rows.length, 'sentence')} gave nothing)`), rows, 5, columns);
}

function doubts({ model, coverage, columns, style }: PlanView): string {
  const rows = doubtfulReadings(model, coverage);
  return list(style.bold(`TO CONFIRM (${plural(rows.length, 'reading')} of low confidence)`), rows, 12, columns);
}

function list(title: string, rows: readonly string[], most: number, columns: number): string {
  if (rows.length === 0) return '';
  const more = rows.length > most ? [`  … and ${rows.length - most} more, all in the document`] : [];
  return [title, ...rows.slice(0, most).map((row) => item(row, columns, '?')), ...more].join('\n');
}

const item = (text: string, columns: number, mark = '·'): string => wrap(text, columns - 4, '    ').replace(/^ {4}/, `  ${mark} `);
const clip = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
