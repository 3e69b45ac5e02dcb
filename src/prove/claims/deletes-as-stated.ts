/** Deleting a parent does to its children what the foreign key states: goes along, lets go, or is refused. */
import { purgeGuards } from '../../dialects/purge-guards.js';
import type { ForeignKey, ReferentialAction, Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven } from '../claim-task.js';
import { type PlannedRow, valueIn } from '../data/row.js';
import type { Planner, World } from '../data/worlds.js';
import { insertAll, judge } from '../expect.js';
import { facetId, foreignKeyId, foreignKeyName } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { countRow, deleteRow } from '../sql-text.js';
import { type ProofSubject, tableOf } from '../subject.js';
import { columnWords, listWords, tableWords } from '../words.js';

export const deletesAsStated: ClaimFamily = {
  kind: 'deletes-as-stated',
  collect: (scope) => scope.subject.schema.tables.flatMap((table) => table.foreignKeys.map((fk) => task(scope, table, fk))),
};

const OUTCOMES: Readonly<Record<ReferentialAction, string>> = {
  cascade: 'are deleted with it',
  'set-null': 'stay and lose the reference',
  'set-default': 'stay and get the default reference',
  restrict: 'prevent it',
  'no-action': 'prevent it',
};

function task(scope: ClaimScope, table: Table, fk: ForeignKey): ClaimTask {
  const target = tableOf(scope.subject, fk.refTable);
  const family = planFamily(scope, table, fk);
  const id = foreignKeyId(table, fk);
  return {
    claim: {
      id: `deletes-as-stated:${table.id}/${foreignKeyName(fk)}`,
      kind: 'deletes-as-stated',
      statement: `When a row of ${tableWords(target)} is deleted, the ${tableWords(table)} that refer to it by ${listWords(fk.columns.map(columnWords))} ${outcomeWords(fk, family)}.`,
      restsOn: family.overdetermined ? [] : [id, facetId(id, 'action')],
    },
    stage: 'fixtures',
    run: (session) => prove(session, table, fk, planFamily(scope, table, fk)),
  };
}

/** What goes along by itself cannot when rows that it needs hold the parent fast. */
function outcomeWords(fk: ForeignKey, { overdetermined }: Family): string {
  return overdetermined && !blocks(fk) ? 'prevent it, through rows they need that refer to it too' : OUTCOMES[fk.onDelete];
}

interface Family {
  readonly parent: PlannedRow;
  readonly child: PlannedRow;
  readonly rows: readonly PlannedRow[];
  /** Another reference to the same parent would refuse the deletion by itself. */
  readonly overdetermined: boolean;
}

/** A new parent with one child and, as far as other references allow, nothing else that points at it. */
function planFamily(scope: ClaimScope, table: Table, fk: ForeignKey): Family {
  const { planner, a } = scope.plan();
  const world = worldOfParent(scope, planner, a, fk);
  const parent = fk.refTable === scope.subject.tenantTable?.id ? planner.sharedRow(world, fk.refTable) : planner.newRow(world, fk.refTable);
  const child = planner.newRow(world, table.id, { parents: new Map([[fk, parent]]) });
  const blocking = planner.inserts.some((row) => row !== child && row !== parent && refersAndBlocks(scope.subject, row, parent));
  const recorded = planner.inserts.some((row) => isRecorded(scope.subject, row, parent));
  const twice = tableOf(scope.subject, table.id).foreignKeys.some((other) => other !== fk && blocks(other) && refers(other, child, parent));
  return { parent, child, rows: planner.inserts, overdetermined: blocking || twice || recorded };
}

/** A tenant is deleted in a world of its own: the shared ones have rows of every table. */
const worldOfParent = (scope: ClaimScope, planner: Planner, a: World, fk: ForeignKey): World =>
  fk.refTable === scope.subject.tenantTable?.id ? planner.newTenant() : a;

const blocks = (fk: ForeignKey): boolean => fk.onDelete === 'restrict' || fk.onDelete === 'no-action';

const refers = (fk: ForeignKey, row: PlannedRow, parent: PlannedRow): boolean =>
  fk.refTable === parent.table &&
  fk.columns.every(
    (name, i) => valueIn(row.values, name) !== null && valueIn(row.values, name) === valueIn(parent.values, fk.refColumns[i] ?? ''),
  );

const refersAndBlocks = (subject: ProofSubject, row: PlannedRow, parent: PlannedRow): boolean =>
  tableOf(subject, row.table).foreignKeys.some((fk) => blocks(fk) && refers(fk, row, parent));

/** The trail of a row names its tenant too, and a trail is not deleted. */
function isRecorded(subject: ProofSubject, row: PlannedRow, parent: PlannedRow): boolean {
  return tableOf(subject, row.table).triggers.some(({ definition }) => {
    if (definition.kind !== 'audit') return false;
    return subject.tables.get(definition.auditTable)?.foreignKeys.some((fk) => blocks(fk) && fk.refTable === parent.table) === true;
  });
}

async function prove(session: Session, table: Table, fk: ForeignKey, family: Family): Promise<Outcome> {
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, family.rows);
    if (problem) return problem;
    const guards = wayThrough(session, family.parent);
    await session.run(guards);
    const error = await session.attempt(deleteRow(session.subject, family.parent));
    if (family.overdetermined) {
      // Whatever holds the parent fast may answer first, the trail that is never deleted included.
      return judge(session, { action: `deleting the parent of one row of ${table.name}`, kinds: ['foreign-key', 'raised'] }, error);
    }
    if (blocks(fk)) {
      const action = `deleting the parent of one row of ${table.name}`;
      return judge(session, { action, kinds: ['foreign-key'], name: foreignKeyName(fk) }, error);
    }
    if (error) return failed(`deleting the parent was refused (${error.kind}: ${error.message})`);
    return fk.onDelete === 'cascade' ? afterCascade(session, table, family) : afterRelease(session, table, fk, family);
  });
}

/** A parent that is written once goes only with a retention job, so the deletion is tried as one. */
function wayThrough({ subject }: Session, parent: PlannedRow): readonly string[] {
  return purgeGuards(subject.dialect, subject.version, subject.schema, tableOf(subject, parent.table), 'delete').before;
}

async function afterCascade(session: Session, table: Table, family: Family): Promise<Outcome> {
  const left = await session.count(countRow(session.subject, family.child));
  const evidence = `parent deleted: rows of ${table.name} that referred to it: 1 before, ${left} after`;
  return left === 0 ? proven(evidence) : failed(evidence);
}

async function afterRelease(session: Session, table: Table, fk: ForeignKey, family: Family): Promise<Outcome> {
  const released = fk.onDeleteColumns ?? fk.columns;
  const quote = session.subject.dialect.quoteIdentifier;
  const condition = released.map((name) => `${quote(name)} IS ${fk.onDelete === 'set-null' ? '' : 'NOT '}NULL`).join(' AND ');
  const left = await session.count(countRow(session.subject, family.child, condition, released));
  const evidence = `parent deleted: ${left} of 1 row of ${table.name} stays with ${listWords(released)} ${fk.onDelete === 'set-null' ? 'empty' : 'replaced'}`;
  return left === 1 ? proven(evidence) : failed(evidence);
}
