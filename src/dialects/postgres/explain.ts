/** EXPLAIN reduced to its shape. https://www.postgresql.org/docs/15/using-explain.html No planner setting is ever changed. */
import type { PlanShape } from '../plan-shape.js';
import type { Queryable } from '../queryable.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly 'Scan Direction'?: string;
  readonly Plans?: readonly PlanNode[];
}

export async function explain(db: Queryable, sql: string): Promise<PlanShape> {
  const [row] = await db.query(`EXPLAIN (FORMAT JSON, COSTS OFF) ${sql}`);
  const answer = row?.['QUERY PLAN'];
  const [{ Plan: root }] = (typeof answer === 'string' ? JSON.parse(answer) : answer) as readonly [{ readonly Plan: PlanNode }];
  const nodes = flatten(root);
  const indexed = nodes.filter((n) => n['Index Name'] !== undefined);
  return {
    indexes: unique(indexed.map((n) => n['Index Name'] ?? '')),
    seeks: unique(indexed.filter((n) => n['Index Cond'] !== undefined).map((n) => n['Index Name'] ?? '')),
    sorts: nodes.some((n) => n['Node Type'] === 'Sort' || n['Node Type'] === 'Incremental Sort'),
    scans: unique(nodes.filter((n) => n['Node Type'] === 'Seq Scan').map((n) => n['Relation Name'] ?? '')),
    filters: nodes.some((n) => n.Filter !== undefined),
    summary: nodes.map(describe).join(' › '),
  };
}

const flatten = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)];
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

function describe(node: PlanNode): string {
  const backward = node['Scan Direction'] === 'Backward' ? ' Backward' : '';
  const using = node['Index Name'] === undefined ? '' : `${backward} using ${node['Index Name']}`;
  const on = node['Relation Name'] === undefined ? '' : ` on ${node['Relation Name']}`;
  return `${node['Node Type']}${using}${on}${node.Filter === undefined ? '' : ' with a filter'}`;
}
