/**
 * Under a role that policies bind, and under the role that owns the tables, one tenant neither sees nor touches another's
 * rows, and without a tenant there are none. Runs only where the engine has row policies.
 */
import { objectId, type RowPolicy, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, notChecked, type Outcome, proven } from '../claim-task.js';
import { type PlannedRow, valueIn } from '../data/row.js';
import { insertAll } from '../expect.js';
import { facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { countRow, deleteRow, insertRow, tableName, updateRow } from '../sql-text.js';
import { type ProofSubject, tenantColumn } from '../subject.js';
import { tableWords } from '../words.js';

export const isolatesTenants: ClaimFamily = {
  kind: 'isolates-tenants',
  collect: (scope) => {
    const owned = scope.subject.schema.tables.flatMap((table) => {
      const tenant = tenantColumn(scope.subject, table);
      return tenant === undefined ? [] : [{ table, tenant }];
    });
    if (owned.length === 0) return [];
    return scope.subject.capabilities.supportsRowLevelSecurity ? owned.map(({ table, tenant }) => task(scope, table, tenant)) : [LACKING];
  },
};

/** One sentence for the whole schema: the engine has nothing that could be tried table by table. */
const LACKING: ClaimTask = {
  claim: {
    id: 'isolates-tenants:',
    kind: 'isolates-tenants',
    statement: 'The database itself keeps tenants from reading the rows of others.',
    restsOn: [],
  },
  stage: 'fixtures',
  run: () =>
    Promise.resolve(
      notChecked(
        'engine-lacks-feature',
        'the engine has no row policies: references across tenants are refused, reading is left to the application',
      ),
    ),
};

function task(scope: ClaimScope, table: Table, tenant: string): ClaimTask {
  const policy = table.policies.find((one) => settingOf(one) !== undefined);
  const forced = table.rowSecurity === 'forced';
  const security = objectId('row-security', table.id);
  return {
    claim: {
      id: `isolates-tenants:${table.id}`,
      kind: 'isolates-tenants',
      statement: `A tenant neither sees nor changes the ${tableWords(table)} of another, and without a tenant there are none.`,
      restsOn: policy ? [objectId('policy', table.id, policy.name), security, ...(forced ? [facetId(security, 'forced')] : [])] : [],
    },
    stage: 'fixtures',
    run: async (session) => {
      const setting = policy && settingOf(policy);
      if (!session.db.asRole) return notChecked('engine-lacks-feature', 'this engine has no role that row policies bind');
      return setting === undefined
        ? failed('no policy names the tenant of the session')
        : prove(scope, session, table, tenant, {
            setting,
            roles: forced ? ROLES : ['application'],
            knowsEmpty: policy?.definition.kind === 'tenant',
          });
    },
  };
}

/** A policy of an existing schema names the setting inside its condition. */
const settingOf = ({ definition }: RowPolicy): string | undefined =>
  definition.kind === 'tenant' ? definition.setting : /current_setting\('([^']+)'/.exec(JSON.stringify(definition))?.[1];

/** How the tables are guarded. */
interface Guard {
  readonly setting: string;
  /** Owners are bound only where row security is forced. */
  readonly roles: readonly Role[];
  /** An empty setting means no rows; a policy that was read may refuse it with an error of its own. */
  readonly knowsEmpty: boolean;
}

type Role = 'application' | 'owner';
const ROLES: readonly Role[] = ['application', 'owner'];

async function prove(scope: ClaimScope, session: Session, table: Table, tenant: string, guard: Guard): Promise<Outcome> {
  const parts: string[] = [];
  for (const role of guard.roles) {
    const problem = await proveRole(scope, session, table, tenant, guard, role);
    if (problem) return failed(`as the ${role} role: ${problem}`);
    parts.push(role);
  }
  return proven(
    `as the ${parts.join(' role and as the ')} role: own row seen; the other tenant's row not seen, not updated, not deleted, not inserted; ` +
      `with the tenant unset${guard.knowsEmpty ? ' and empty' : ''}: no rows seen, none inserted`,
  );
}

async function proveRole(
  scope: ClaimScope,
  session: Session,
  table: Table,
  tenant: string,
  guard: Guard,
  role: Role,
): Promise<string | undefined> {
  const { planner, a, b } = scope.plan();
  const own = planner.newRow(a, table.id);
  const foreign = planner.newRow(b, table.id);
  const intruder = planner.newRow(b, table.id);
  const prepared = planner.inserts.filter((row) => row !== intruder);
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, prepared);
    if (problem) return problem.evidence;
    const tenantOf = (row: PlannedRow): string => String(valueIn(row.values, tenant));
    const rows = { own, foreign, intruder, tenant };
    return session.db.asRole?.(role, () => examine(scope.subject, session, table, guard, tenantOf(own), rows));
  });
}

interface Rows {
  readonly own: PlannedRow;
  readonly foreign: PlannedRow;
  readonly intruder: PlannedRow;
  readonly tenant: string;
}

/** What is wrong, or undefined. Every part is looked at in turn; the first that does not hold is named. */
async function examine(
  subject: ProofSubject,
  session: Session,
  table: Table,
  guard: Guard,
  tenant: string,
  rows: Rows,
): Promise<string | undefined> {
  const all = `SELECT count(*) AS n FROM ${tableName(subject, table)}`;
  // A setting that a transaction has had is empty after it: a policy that cannot read that refuses the statement.
  const refuses = !guard.knowsEmpty && (await session.attempt(all)) !== undefined;
  if (!refuses && (await session.count(all)) !== 0) return 'rows are seen before a tenant is set';
  const early = await session.attempt(insertRow(subject, rows.intruder));
  if (early?.kind !== 'policy' && !(refuses && early)) return `inserting before a tenant is set: ${early ? early.kind : 'accepted'}`;
  await setTenant(subject, session, guard.setting, tenant);
  if ((await session.count(countRow(subject, rows.own))) !== 1) return 'its own row is not seen';
  if ((await session.count(countRow(subject, rows.foreign))) !== 0) return "the other tenant's row is seen";
  const inserted = await session.attempt(insertRow(subject, rows.intruder));
  if (inserted?.kind !== 'policy') return `inserting a row of the other tenant: ${inserted ? inserted.kind : 'accepted'}`;
  await session.attempt(updateRow(subject, rows.foreign, { [rows.tenant]: valueIn(rows.own.values, rows.tenant) }));
  await session.attempt(deleteRow(subject, rows.foreign));
  return otherSide(subject, session, all, guard, rows);
}

/** Seen by the other tenant, its row is still there and still its own; with an empty tenant nothing is. */
async function otherSide(
  subject: ProofSubject,
  session: Session,
  all: string,
  { setting, knowsEmpty }: Guard,
  rows: Rows,
): Promise<string | undefined> {
  await setTenant(subject, session, setting, String(valueIn(rows.foreign.values, rows.tenant)));
  if ((await session.count(countRow(subject, rows.foreign))) !== 1) return "the other tenant's row was changed or deleted";
  if (!knowsEmpty) return undefined;
  await setTenant(subject, session, setting, '');
  if ((await session.count(all)) !== 0) return 'rows are seen with an empty tenant';
  const late = await session.attempt(insertRow(subject, rows.intruder));
  return late?.kind === 'policy' ? undefined : `inserting with an empty tenant: ${late ? late.kind : 'accepted'}`;
}

/** Session settings are how every engine with row policies is told the tenant; `true` ends it with the transaction. */
async function setTenant(subject: ProofSubject, session: Session, setting: string, value: string): Promise<void> {
  await session.rows(`SELECT set_config(${subject.dialect.literal(setting)}, ${subject.dialect.literal(value)}, true) AS tenant`);
}
