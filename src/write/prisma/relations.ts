/** Foreign keys → relation fields on both sides, with names where two models are related more than once. */
import type { LoweringNote } from '../../dialects/dialect.js';
import { type ForeignKey, objectId, type ReferentialAction, type Table, type TableId } from '../../model/index.js';
import type { ModelWriting } from './write-prisma.js';

/** Lines per table: on the side that refers, and on the one referred to. */
export interface RelationLines {
  readonly lines: ReadonlyMap<TableId, readonly string[]>;
  readonly notes: readonly LoweringNote[];
}

export function relationLines(models: ReadonlyMap<TableId, ModelWriting>): RelationLines {
  const lines = new Map<TableId, string[]>([...models.keys()].map((id) => [id, []]));
  const notes: LoweringNote[] = [];
  const count = pairCounts(models);
  for (const model of models.values()) {
    for (const key of model.table.foreignKeys) {
      const target = models.get(key.refTable);
      const obstacle = target ? obstacleOf(key, model, target) : 'refers to a table that is not part of the schema';
      if (!target || obstacle !== undefined) {
        notes.push({
          subject: objectId('foreign-key', model.table.id, key.name),
          message: `Foreign key ${key.name ?? key.columns.join(', ')} (${key.columns.join(', ')}) to ${key.refTable} ${obstacle ?? ''}.`,
        });
        continue;
      }
      const named = (count.get(pairOf(model.table.id, target.table.id)) ?? 0) > 1 || model === target;
      const [own, back] = bothSides(key, model, target, named, notes);
      lines.get(model.table.id)?.push(own);
      lines.get(target.table.id)?.push(back);
    }
  }
  return { lines, notes };
}

const pairOf = (a: TableId, b: TableId): string => [a, b].sort().join('\n');

function pairCounts(models: ReadonlyMap<TableId, ModelWriting>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { table } of models.values())
    for (const { refTable } of table.foreignKeys) count.set(pairOf(table.id, refTable), (count.get(pairOf(table.id, refTable)) ?? 0) + 1);
  return count;
}

/** What Prisma refuses. */
function obstacleOf(key: ForeignKey, model: ModelWriting, target: ModelWriting): string | undefined {
  if (!isUnique(target.table, key.refColumns)) return 'refers to columns that no key of the model names';
  const differs = key.columns.some((name, nth) => model.scalars.get(name) !== target.scalars.get(key.refColumns[nth] ?? ''));
  return differs ? 'joins columns whose types differ for the client' : undefined;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join('\n') === [...b].sort().join('\n');

function isUnique(table: Table, columns: readonly string[]): boolean {
  if (table.primaryKey && sameSet(table.primaryKey.columns, columns)) return true;
  if (table.uniques.some((unique) => sameSet(unique.columns, columns))) return true;
  const ofIndex = table.indexes.filter((index) => index.unique && !index.where);
  return ofIndex.some(({ parts }) =>
    sameSet(
      parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : '')),
      columns,
    ),
  );
}

const ACTIONS: Readonly<Record<ReferentialAction, string>> = {
  cascade: 'Cascade',
  restrict: 'Restrict',
  'no-action': 'NoAction',
  'set-null': 'SetNull',
  'set-default': 'SetDefault',
};

function bothSides(
  key: ForeignKey,
  model: ModelWriting,
  target: ModelWriting,
  named: boolean,
  notes: LoweringNote[],
): readonly [string, string] {
  const fieldOf = (of: ModelWriting, name: string): string => of.fields.get(name) ?? name;
  const nullable = key.columns.map((name) => model.table.columns.find((column) => column.name === name)?.nullable === true);
  const optional = nullable.some((is) => is);
  const allOptional = nullable.every((is) => is);
  const relation = named ? (key.name ?? key.columns.join('_')) : undefined;
  const action = onDelete(key, allOptional, notes, model.table.id);
  const isNamed = key.name !== undefined && key.name !== model.usualName(key.columns, '_fkey');
  if (isNamed && !model.namesForeignKeys)
    notes.push({
      subject: objectId('foreign-key', model.table.id, key.name),
      message: `The foreign key over ${key.columns.join(', ')} is named ${key.name}.`,
    });
  const args = [
    ...(relation === undefined ? [] : [JSON.stringify(relation)]),
    `fields: [${key.columns.map((name) => fieldOf(model, name)).join(', ')}]`,
    `references: [${key.refColumns.map((name) => fieldOf(target, name)).join(', ')}]`,
    ...(action === (allOptional ? 'set-null' : 'restrict') ? [] : [`onDelete: ${ACTIONS[action]}`]),
    ...(key.onUpdate === 'cascade' ? [] : [`onUpdate: ${ACTIONS[key.onUpdate]}`]),
    ...(isNamed && model.namesForeignKeys ? [`map: ${JSON.stringify(key.name)}`] : []),
  ];
  const stem = key.columns.at(-1)?.replace(/_?id$/i, '') ?? '';
  const own = model.take(stem === '' || model.fields.get(stem) !== undefined ? target.name : stem);
  const back = target.take(named ? `${model.name}_${own}` : model.name);
  const one = isUnique(model.table, key.columns);
  const ignored = model.ignored && !target.ignored ? ' @ignore' : '';
  return [
    `${own} ${target.name}${optional ? '?' : ''} @relation(${args.join(', ')})${target.ignored && !model.ignored ? ' @ignore' : ''}`,
    `${back} ${model.name}${one ? '?' : '[]'}${relation === undefined ? '' : ` @relation(${JSON.stringify(relation)})`}${ignored}`,
  ];
}

/** Prisma takes SET NULL only where every column of the key may be null. */
function onDelete(key: ForeignKey, allOptional: boolean, notes: LoweringNote[], table: TableId): ReferentialAction {
  if (key.onDelete !== 'set-null' || allOptional) return key.onDelete;
  notes.push({
    subject: objectId('foreign-key', table, key.name),
    message: `Foreign key ${key.name ?? key.columns.join(', ')}: a deleted parent sets ${(key.onDeleteColumns ?? key.columns).join(', ')} to null, which only the database says.`,
  });
  return 'no-action';
}
