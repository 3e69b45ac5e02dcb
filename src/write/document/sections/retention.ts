/** How long rows stay, what removes them, and how a person's data is erased. */
import type { RetentionRuleDesign } from '../../../design/design.js';
import type { ForeignKey, Table } from '../../../model/index.js';
import { formatDuration } from '../../../util/duration.js';
import { code, codes, escapeText, fence, listOf, prose, table } from '../../markdown/index.js';
import { originInFull } from '../in-words/origin.js';
import { erasedValue, retentionSql } from '../retention-sql.js';
import { PRODUCTION, type Section } from '../section.js';
import { ACTIONS } from '../table/facts.js';
import type { View } from '../view.js';

export const retention: Section = {
  id: 'retention',
  title: 'Retention and compliance',
  depths: PRODUCTION,
  write: (view) => [
    ...regimes(view),
    '',
    '### Retention rules',
    '',
    ...rules(view),
    '',
    '### Erasing a person',
    '',
    ...erasure(view),
    ...holds(view),
  ],
};

const REGIMES: Readonly<Record<string, string>> = {
  gdpr: '**GDPR**: personal data is marked, the erasure plan below is part of the design, and retention limits are executed by a job.',
  hipaa:
    '**HIPAA**: access to health data is recorded, records are kept for six years, and data is encrypted at rest and on the way; encryption is the platform’s, not the schema’s.',
  soc2: '**SOC 2**: changes to data of record are traceable by the audit tables; access reviews and backups are the operation’s.',
  pci: '**PCI DSS**: no card number is stored, only tokens of the payment provider.',
  ttl: '**Expiry**: rows of the tables below are removed when their time is over.',
};

function regimes(view: View): readonly string[] {
  const stated = view.work.model.policies.flatMap((policy) => (policy.kind === 'compliance' ? [policy] : []));
  const names = [...new Set([...view.work.decisions.retention.regimes, ...stated.map((policy) => policy.regime)])];
  if (names.length === 0) return ['No regime of compliance is stated or was chosen.'];
  return names.map((name) => {
    const policy = stated.find((one) => one.regime === name);
    return `- ${REGIMES[name] ?? escapeText(name)}${policy === undefined ? ' *decided*' : ` *${originInFull(policy.origin)}*`} Needs sign-off; see *Escalations*.`;
  });
}

function rules(view: View): readonly string[] {
  const all = view.main.design.retention;
  if (all.length === 0) return ['No retention period is stated or was chosen: rows stay until they are deleted by a user.'];
  return [
    ...table(
      ['Table', 'Period', 'Counted from', 'Sense', 'Action', 'Hold', 'Reason'],
      all.map((rule) => [
        code(view.tableById.get(rule.table)?.name ?? rule.table),
        formatDuration(rule.period),
        code(rule.column),
        rule.sense === 'keep' ? 'not earlier' : 'not later',
        ACTIONS[rule.action],
        rule.holdColumn === undefined ? '' : `not while ${code(rule.holdColumn)} is true`,
        prose(rule.reason),
      ]),
    ),
    ...all.flatMap((rule) => ruleDetails(view, rule)),
    '',
    jobNote(view),
  ];
}

function jobNote(view: View): string {
  const tenants = view.main.design.retention.some((rule) => view.tableById.get(rule.table)?.rowSecurity !== undefined);
  const each = tenants ? ' once for each tenant with that tenant set (row policies hide the rows of all others),' : '';
  return `Run these as a scheduled job under a role of its own, off-peak,${each} one batch for each transaction.`;
}

function ruleDetails(view: View, rule: RetentionRuleDesign): readonly string[] {
  const owner = view.tableById.get(rule.table);
  if (owner === undefined) return [];
  return [
    '',
    `**${code(owner.name)}**, after ${formatDuration(rule.period)}:`,
    '',
    ...fence('sql', retentionSql(view, owner, rule)),
    ...orderNote(view, owner, rule),
  ];
}

/** Children that stop the delete, and those that go with it. */
function orderNote(view: View, owner: Table, rule: RetentionRuleDesign): readonly string[] {
  if (rule.action === 'anonymise') return [];
  const children = (view.children.get(owner.id) ?? []).filter(({ table: child }) => child.id !== owner.id);
  const stopping = [
    ...new Set(
      children.filter(({ key }) => key.onDelete === 'restrict' || key.onDelete === 'no-action').map(({ table: child }) => child.name),
    ),
  ];
  const going = [...new Set(children.filter(({ key }) => key.onDelete === 'cascade').map(({ table: child }) => child.name))];
  const heldChildren = children.filter(
    ({ table: child, key }) => key.onDelete === 'cascade' && child.triggers.some(({ definition }) => definition.kind === 'hold'),
  );
  const guarded = owner.triggers.some(({ definition }) => definition.kind === 'append-only');
  const notes = [
    stopping.length === 0 ? '' : `Rows still referred to from ${codes(stopping)} are refused: remove or detach those first.`,
    going.length === 0 ? '' : `Rows of ${codes(going)} go with them.`,
    heldChildren.length === 0
      ? ''
      : `A row of ${codes(heldChildren.map(({ table: child }) => child.name))} on legal hold stops the delete of its parent.`,
    guarded ? 'The table refuses deletes outside a maintenance session: the job opens one.' : '',
  ].filter((note) => note !== '');
  return notes.length === 0 ? [] : ['', notes.join(' ')];
}

function erasure(view: View): readonly string[] {
  const affected = affectedTables(view);
  if (affected.length === 0) return ['No column holds personal data, so a request for erasure touches nothing here.'];
  return [
    'On a request for erasure the row stays, so that references and figures keep their meaning, and everything that points to the person goes. In one transaction, in this order:',
    '',
    ...table(
      ['Table', 'Emptied', 'Replaced', 'How the rows are found'],
      affected.map((one) => [
        code(one.name),
        codes(personal(one).filter((name) => erasedValue(one, name) === 'NULL')),
        codes(personal(one).filter((name) => erasedValue(one, name) !== 'NULL')),
        found(view, one, affected),
      ]),
    ),
    '',
    ...fence(
      'sql',
      affected.flatMap((one) => erasureSql(view, one, affected)),
    ),
    '',
    'A replacement (`:erased_…`) must satisfy the column’s rules and be unique where the column is: a random value of the same form. Secrets are replaced too, so that nobody can sign in. Repeat the statements after restoring a backup; keep the list of erased keys, without names, for that.',
    ...copies(view),
  ];
}

const ERASED = new Set(['personal', 'special-category', 'secret']);
const personal = (one: Table): readonly string[] =>
  one.columns.some((column) => column.sensitivity === 'personal' || column.sensitivity === 'special-category')
    ? one.columns.filter((column) => column.sensitivity !== undefined && ERASED.has(column.sensitivity)).map((column) => column.name)
    : [];

/** Tables with data of people. A tenant is an organisation: its own address is nobody's. */
const affectedTables = (view: View): readonly Table[] =>
  view.tables.filter((one) => one.id !== view.tenantTable?.id && personal(one).length > 0);

/** One step from a table towards the person it speaks of. */
interface Step {
  readonly table: Table;
  readonly key: ForeignKey;
}

/** The references from a table to the person it speaks of: the one about whom most is kept, where several can be reached. */
function pathToPerson(view: View, one: Table, affected: readonly Table[]): readonly Step[] {
  if (isPerson(one)) return [];
  const people = affected.filter(isPerson).sort((a, b) => personal(b).length - personal(a).length);
  for (const person of people) {
    const steps = shortestPath(view, one, person);
    if (steps.length > 0) return steps;
  }
  return [];
}

function shortestPath(view: View, from: Table, to: Table): readonly Step[] {
  const seen = new Set([from.id]);
  let reached: readonly { readonly table: Table; readonly steps: readonly Step[] }[] = [{ table: from, steps: [] }];
  while (reached.length > 0) {
    const found = reached.find(({ table: at }) => at.id === to.id);
    if (found) return found.steps;
    reached = reached.flatMap(({ table: at, steps }) =>
      at.foreignKeys.flatMap((key) => {
        const next = view.tableById.get(key.refTable);
        if (next === undefined || seen.has(next.id) || next.id === view.tenantTable?.id) return [];
        seen.add(next.id);
        return [{ table: next, steps: [...steps, { table: at, key }] }];
      }),
    );
  }
  return [];
}

/** A person has a name or an address to write to; data about a person has neither. */
const isPerson = (one: Table): boolean =>
  one.columns.some((column) => column.sensitivity === 'personal' && /(^|_)(name|email|phone)$/.test(column.name));

/** The column of a reference that is not the tenant. */
const ownColumn = (view: View, key: ForeignKey): string => key.columns.find((name) => name !== view.tenantColumn) ?? key.columns[0] ?? '';

function found(view: View, one: Table, affected: readonly Table[]): string {
  const steps = pathToPerson(view, one, affected);
  if (steps.length === 0) return `by ${codes(one.primaryKey?.columns ?? [])} of the person`;
  const way = steps.map(({ table: at, key }) => code(`${at.name}.${ownColumn(view, key)}`)).join(' → ');
  return `by ${way} → ${code(view.tableById.get(steps.at(-1)?.key.refTable ?? '')?.name ?? '')}`;
}

function erasureSql(view: View, one: Table, affected: readonly Table[]): readonly string[] {
  const quote = view.dialect.quoteIdentifier;
  const sets = personal(one).map((name) => `${quote(name)} = ${erasedValue(one, name)}`);
  return [`UPDATE ${quote(one.name)} SET ${sets.join(', ')}`, `WHERE ${rowsOfPerson(view, one, pathToPerson(view, one, affected))};`];
}

/** The rows that lead to the person, as nested look-ups along the references. */
function rowsOfPerson(view: View, one: Table, steps: readonly Step[]): string {
  const quote = view.dialect.quoteIdentifier;
  const [first, ...rest] = steps;
  if (first === undefined)
    return (one.primaryKey?.columns ?? []).map((name) => `${quote(name)} = :person_${name.replace(/[^A-Za-z0-9_]/g, '_')}`).join(' AND ');
  const column = quote(ownColumn(view, first.key));
  const next = rest[0]?.table;
  if (next === undefined) return `${column} = :person_${(first.key.refColumns.at(-1) ?? 'id').replace(/[^A-Za-z0-9_]/g, '_')}`;
  return `${column} IN (SELECT ${quote(first.key.refColumns.at(-1) ?? 'id')} FROM ${quote(next.name)} WHERE ${rowsOfPerson(view, next, rest)})`;
}

/** Where else the same data lies. */
function copies(view: View): readonly string[] {
  const others = view.tables.filter((one) => one.role === 'audit');
  if (others.length === 0) return [];
  return [
    '',
    `Earlier values lie in ${listOf(others.map((one) => code(one.name)))}: erase them in the same transaction, in a maintenance session, because the trail refuses changes otherwise.`,
  ];
}

function holds(view: View): readonly string[] {
  const held = view.tables.flatMap((one) =>
    one.triggers.flatMap(({ definition }) => (definition.kind === 'hold' ? [{ one, column: definition.column }] : [])),
  );
  if (held.length === 0) return [];
  return [
    '',
    '### Legal holds',
    '',
    ...held.map(
      ({ one, column }) =>
        `- ${code(one.name)}: while ${code(column)} is true, a trigger refuses every delete, the retention job’s included. Setting and lifting it is the legal department’s, through a function that records who did it.`,
    ),
  ];
}
