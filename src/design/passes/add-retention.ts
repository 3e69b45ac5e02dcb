/** What the text and the answers say about how long rows are kept, resolved to a column each. Erasure is noted where the law asks. */
import type { BusinessPolicy, Column, RetentionPolicy, Table } from '../../model/index.js';
import { formatDuration } from '../../util/duration.js';
import type { DesignNote, DesignState, Pass, RetentionRuleDesign } from '../design.js';
import { targetKey } from './support/deletion.js';
import { existingTable } from './support/existing.js';
import { deletionMark, isMarked } from './support/soft-deletion.js';
import { tablesByEntity, withDiagnostics, withNotes } from './support/state.js';
import { styleOf } from './support/style.js';

export const addRetention: Pass = {
  id: 'add-retention',
  establishes: 'every stated period is a rule over a column that says when it began',
  run: (state) => {
    const { rules, unknown } = rulesOf(state);
    const noted = withNotes({ ...state, retention: rules }, [...rules.map(noteOf), ...erasureNotes(state)]);
    return withDiagnostics(noted, unknown);
  },
};

function rulesOf(state: DesignState) {
  const tables = state.schema.tables.map((table) => withExisting(table, state));
  const byEntity = tablesByEntity(tables);
  const byKey = new Map(tables.flatMap((table) => [[targetKey(table.entity ?? table.name), table] as const]));
  const answered = state.input.decisions.retention.rules.map((answer) => ({ answer, table: byKey.get(targetKey(answer.target)) }));
  const replaced = new Set(answered.flatMap(({ table }) => table?.id ?? []));
  const stated = state.model.policies.filter(isRetention).flatMap((policy) => {
    const table = byEntity.get(policy.entity);
    return table && !replaced.has(table.id) ? [fromPolicy(policy, table, state)] : [];
  });
  const given = answered.flatMap(({ answer, table }) => {
    if (!table) return [];
    const column = beginOf(table, answer.column, state);
    return [
      ruleFor(table, column, { ...answer, sense: 'limit', reason: `As answered: ${formatDuration(answer.period)} from ${column}.` }, state),
    ];
  });
  const unknown = answered
    .filter(({ table }) => !table)
    .map(({ answer }) => ({
      code: 'design/unknown-retention-target',
      severity: 'warning' as const,
      message: `retention names ${answer.target}, which is no entity or table of this design`,
      help: 'Name an entity of the brief or one of its tables.',
      spans: [],
    }));
  return { rules: [...stated, ...given], unknown };
}

const isRetention = (policy: BusinessPolicy): policy is RetentionPolicy => policy.kind === 'retention';

function fromPolicy(policy: RetentionPolicy, table: Table, state: DesignState): RetentionRuleDesign {
  const column = beginOf(table, policy.since, state);
  const words = policy.sense === 'keep' ? 'must be kept for' : 'must not stay longer than';
  return ruleFor(
    table,
    column,
    { ...policy, reason: `The requirements: rows ${words} ${formatDuration(policy.period)}, counted from ${column}.` },
    state,
  );
}

/** The stated moment, else deletion for rows that are only marked as deleted, else creation. */
function beginOf(table: Table, since: string | undefined, state: DesignState): string {
  const { createdAt } = styleOf(state);
  const mark = deletionMark(state);
  const stated = table.columns.find(
    ({ attribute, name, type }) => (attribute === since || name === since) && since !== undefined && isTime(type.kind),
  );
  if (stated) return stated.name;
  return isMarked(table, mark) && !mark.flag ? mark.column.name : createdAt;
}

const isTime = (kind: Column['type']['kind']): boolean => kind === 'instant' || kind === 'date' || kind === 'datetime';

type Terms = Pick<RetentionRuleDesign, 'period' | 'action' | 'sense' | 'reason'>;

function ruleFor(table: Table, column: string, { period, action, sense, reason }: Terms, state: DesignState): RetentionRuleDesign {
  const { holdColumn } = styleOf(state);
  const held = table.columns.some(({ name }) => name === holdColumn);
  return {
    table: table.id,
    column,
    period,
    action,
    sense,
    anonymises: action === 'anonymise' ? sensitiveColumns(table) : [],
    ...(held ? { holdColumn } : {}),
    reason,
  };
}

const sensitiveColumns = ({ columns }: Table): readonly string[] =>
  columns.filter(({ sensitivity }) => sensitivity).map(({ name }) => name);

const ACTIONS = { delete: 'deleted', anonymise: 'anonymised', archive: 'moved to the archive' } as const;

function noteOf({ table, column, period, action, sense, holdColumn }: RetentionRuleDesign): DesignNote {
  const when =
    sense === 'keep'
      ? `are kept for ${formatDuration(period)} from ${column} and may then be ${ACTIONS[action]}`
      : `are ${ACTIONS[action]} ${formatDuration(period)} after ${column}`;
  const hold = holdColumn === undefined ? '' : `, unless ${holdColumn} is set`;
  return { subject: `table:${table}`, kind: 'retention', message: `Rows of ${table} ${when}${hold}.` };
}

/** A right to erasure needs to know where personal data is. */
function erasureNotes(state: DesignState): readonly DesignNote[] {
  const applies =
    state.input.decisions.retention.regimes.includes('gdpr') ||
    state.model.policies.some((p) => p.kind === 'compliance' && p.regime === 'gdpr');
  if (!applies) return [];
  return state.schema.tables.flatMap((table): readonly DesignNote[] => {
    const columns = sensitiveColumns(table);
    if (columns.length === 0 || table.entity === undefined) return [];
    const empty = table.columns.filter(({ name, nullable }) => nullable && columns.includes(name)).map(({ name }) => name);
    const replaced = columns.filter((name) => !empty.includes(name));
    const how = [empty.length > 0 ? `${empty.join(', ')} emptied` : '', replaced.length > 0 ? `${replaced.join(', ')} replaced` : '']
      .filter(Boolean)
      .join(', ');
    return [{ subject: `table:${table.id}`, kind: 'retention', message: `On a request for erasure, in ${table.name}: ${how}.` }];
  });
}

/** A fragment with the columns that are there already. */
function withExisting(table: Table, state: DesignState): Table {
  const known = existingTable(state, table);
  return known ? { ...table, columns: [...known.columns, ...table.columns] } : table;
}
