/** What will be built, shown before anything is written. Pure text, folded to the terminal. */
import type { Decisions, DomainModel, Entity, SourceText } from '../../model/index.js';
import { LOW_CONFIDENCE } from '../../model/index.js';
import { wrap } from '../../util/wrap.js';
import type { EngineWork } from '../../write/index.js';
import { formatSource } from './answer-source.js';

export interface PlanView {
  readonly model: DomainModel;
  readonly decisions: Decisions;
  readonly works: readonly EngineWork[];
  readonly sources: readonly SourceText[];
  readonly columns: number;
}

export function formatPlan(view: PlanView): string {
  return [summary(view), entities(view), tables(view), choices(view), assumptions(view)].filter(Boolean).join('\n\n');
}

function summary({ model, works }: PlanView): string {
  const [main] = works;
  const counts = main
    ? `${main.design.schema.tables.length} tables, ${sum(main, (t) => t.columns.length)} columns, ${sum(main, (t) => t.foreignKeys.length)} foreign keys, ${sum(main, (t) => t.indexes.length)} indexes`
    : '';
  return `PLAN  ${model.title}\n  ${counts}`;
}

function entities({ model, columns }: PlanView): string {
  const rows = model.entities.map((e) => wrap(`${e.name}: ${describe(e)}`, columns - 4, '    ').replace(/^ {4}/, '  · '));
  return `ENTITIES (${rows.length}, all new)\n${rows.join('\n')}`;
}

function describe(entity: Entity): string {
  const parts = [
    entity.description ?? `${entity.attributes.map((a) => a.name).join(', ') || 'no attributes stated'}`,
    entity.lifecycle ? `lifecycle ${entity.lifecycle.states.join(' → ')}` : '',
    entity.owner ? `owner ${entity.owner}` : '',
  ];
  return parts.filter(Boolean).join('; ');
}

function tables({ works, columns }: PlanView): string {
  return works
    .map((work) => {
      const names = work.design.schema.tables.map((t) => `${t.name} (${t.columns.length})`).join(', ');
      return `TABLES  ${work.target.dialect} ${work.target.version}, score ${work.scorecard.total.toFixed(1)}\n${wrap(names, columns - 2, '  ')}`;
    })
    .join('\n\n');
}

function choices({ decisions, columns, sources }: PlanView): string {
  const rows = decisions.records.map((d) =>
    wrap(`${d.question}: ${d.answer} (${formatSource(d.source, sources)})`, columns - 4, '    ').replace(/^ {4}/, '  · '),
  );
  return `DECISIONS\n${rows.join('\n')}`;
}

function assumptions({ model, columns }: PlanView): string {
  const rows = lowConfidence(model);
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 12).map((r) => wrap(r, columns - 4, '    ').replace(/^ {4}/, '  ? '));
  return `TO CONFIRM (${rows.length} readings of low confidence)\n${shown.join('\n')}${rows.length > 12 ? `\n  … and ${rows.length - 12} more, all listed in the document` : ''}`;
}

/** Everything read with low confidence, in the model's order. */
function lowConfidence(model: DomainModel): readonly string[] {
  const low = (origin: { readonly kind: string; readonly confidence?: number }): boolean =>
    origin.kind === 'implied' && (origin.confidence ?? 1) < LOW_CONFIDENCE;
  return [
    ...model.entities.flatMap((e) => [
      ...(low(e.origin) ? [`entity ${e.name}`] : []),
      ...e.attributes.filter((a) => low(a.origin)).map((a) => `${e.name}.${a.name}`),
      ...e.identifiers.filter((i) => low(i.origin)).map((i) => `${e.name} unique by ${i.members.join(', ')}`),
    ]),
    ...model.relationships.filter((r) => low(r.origin)).map((r) => `${r.from} ${r.cardinality} ${r.to}`),
  ];
}

function sum(work: EngineWork, count: (table: EngineWork['design']['schema']['tables'][number]) => number): number {
  return work.design.schema.tables.reduce((total, t) => total + count(t), 0);
}
