/** What could make the design faster and is not built, because nothing measured asks for it yet. */
import type { AccessPattern, Table } from '../../model/index.js';
import type { DesignState, Pass, Proposal } from '../design.js';
import { tablesByEntity, withProposals } from './support/state.js';

/** Where partitions begin to repay their upkeep. */
const PARTITION_ROWS = 100_000_000;
const AGGREGATE_ROWS = 1_000_000;

export const proposeLater: Pass = {
  id: 'propose-later',
  establishes: 'every optimisation that the numbers suggest is named with its evidence and its price, and none is built unmeasured',
  run: (state) => withProposals(state, [...partitions(state), ...summaries(state), ...workloads(state), ...caches(state)]),
};

const count = (rows: number): string => String(rows).replace(/\B(?=(\d{3})+$)/g, ',');

function partitions({ schema, retention }: DesignState): readonly Proposal[] {
  const expiring = new Map(retention.map((rule) => [rule.table, rule]));
  return schema.tables
    .filter(
      ({ role, expectedRows = 0, triggers }) =>
        expectedRows >= PARTITION_ROWS && (role === 'event' || triggers.some((t) => t.definition.kind === 'append-only')),
    )
    .map((table) => {
      const rule = expiring.get(table.id);
      const column = rule?.column ?? timeColumn(table);
      return {
        title: `Partition ${table.name} by month of ${column}`,
        evidence: `${count(table.expectedRows ?? 0)} rows are expected and none is edited${rule ? `; expired rows (${rule.period}) would go by dropping a partition instead of deleting rows one by one` : ''}.`,
        cost: 'The partition column joins the primary key and every unique, partitions have to be made ahead of time, and queries without the column read all of them.',
      };
    });
}

const timeColumn = ({ columns }: Table): string =>
  columns.find(({ type, attribute }) => type.kind === 'instant' && attribute !== undefined)?.name ??
  columns.find(({ type }) => type.kind === 'instant')?.name ??
  'created_at';

function summaries({ schema, model }: DesignState): readonly Proposal[] {
  const tables = tablesByEntity(schema.tables);
  return model.accessPatterns.flatMap((pattern): readonly Proposal[] => {
    const rows = tables.get(pattern.entity)?.expectedRows ?? 0;
    if (!pattern.aggregate || rows < AGGREGATE_ROWS) return [];
    return [
      {
        title: `Keep a summary for “${pattern.description}”`,
        evidence: `It adds up rows of a table of ${count(rows)}, ${FREQUENCIES[pattern.frequency]}.`,
        cost: 'A copy that is as old as its last refresh, and the refresh reads the whole table.',
        refresh: 'A materialised view refreshed on schedule where the engine has one, a summary table filled by a job elsewhere.',
      },
    ];
  });
}

const FREQUENCIES: Readonly<Record<AccessPattern['frequency'], string>> = {
  'very-high': 'very often',
  high: 'often',
  medium: 'now and then',
  low: 'rarely',
};

function workloads({ model }: DesignState): readonly Proposal[] {
  const { workload } = model;
  if (workload?.mix === 'read-heavy') {
    return [
      {
        title: 'Read replicas',
        evidence: 'Reading dominates, as the requirements say.',
        cost: 'Replicas lag: a page that shows what was just written must read from the primary.',
      },
    ];
  }
  if (workload?.mix !== 'write-heavy') return [];
  return [
    {
      title: 'A queue in front of the database',
      evidence: 'Writing dominates, as the requirements say; inserts in batches cost a fraction of single ones.',
      cost: 'What is queued is not yet visible to queries, and the queue is one more thing to run.',
    },
  ];
}

function caches({ model }: DesignState): readonly Proposal[] {
  if (model.workload?.mix === 'write-heavy') return [];
  return model.accessPatterns
    .filter(({ frequency, targetMs }) => frequency === 'very-high' && targetMs !== undefined && targetMs < 20)
    .map(({ description, targetMs }) => ({
      title: `Cache “${description}”`,
      evidence: `It is read very often and should answer within ${targetMs} ms.`,
      cost: 'Every write to what it shows must drop the entry.',
      refresh: 'Drop the entry on write; expire it after a minute in any case.',
    }));
}
