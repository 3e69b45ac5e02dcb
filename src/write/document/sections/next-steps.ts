/** What follows from the design: the API contract it suggests, and the tasks in order. */
import type { Table } from '../../../model/index.js';
import { code, codes, count, escapeText, listOf, table } from '../../markdown/index.js';
import { migrationPath } from '../../migration-path.js';
import { doubts } from '../doubts.js';
import { FROM_MVP, type Section } from '../section.js';
import { softDeleteColumn, type View } from '../view.js';

export const nextSteps: Section = {
  id: 'next-steps',
  title: 'Next steps',
  depths: FROM_MVP,
  write: (view) => ['### API contract', '', ...contract(view), '', '### Tasks', '', ...tasks(view)],
};

const EXPOSED: readonly Table['role'][] = ['entity', 'lookup', 'event', 'junction'];

function contract(view: View): readonly string[] {
  const exposed = view.tables.filter((one) => EXPOSED.includes(one.role) && one.entity !== undefined);
  if (exposed.length === 0) return ['No table stands for an entity; there is nothing to expose by itself.'];
  return [
    'One resource for each entity. Secrets are never read back; keys that leave the system are those of the primary key.',
    '',
    ...table(
      ['Resource', 'Reads', 'Writes', 'Required', 'Conflicts (409)', 'Refused (422)'],
      exposed.map((one) => resourceRow(view, one)),
    ),
  ];
}

function resourceRow(view: View, one: Table): readonly string[] {
  const reads = view.statedServices.filter((service) => service.table === one.id).map((service) => escapeText(service.description));
  const uniques = [
    ...one.uniques.filter((unique) => unique.forReference !== true).map((unique) => unique.name ?? ''),
    ...one.indexes.filter((index) => index.unique).map((index) => index.name),
  ];
  const required = one.columns.filter(
    (column) =>
      !column.nullable &&
      column.default === undefined &&
      column.identity === undefined &&
      column.generated === undefined &&
      column.name !== view.tenantColumn,
  );
  const checks = one.checks
    .filter((check) => check.type !== 'length' && check.type !== 'boolean' && check.type !== 'json')
    .map((check) => check.name ?? check.type);
  return [
    code(`/${one.name.replace(/_/g, '-')}`),
    ['one by key', ...reads].join('; '),
    writes(one),
    codes(required.map((column) => column.name)),
    codes(uniques.filter((name) => name !== '')),
    codes(checks),
  ];
}

function writes(one: Table): string {
  const fixed = one.triggers.some(({ definition }) => definition.kind === 'append-only') || one.role === 'event';
  if (fixed) return 'create';
  const moves = one.triggers.flatMap(({ definition }) =>
    definition.kind === 'transition' ? definition.allowed.map(({ from, to }) => `${escapeText(from)} → ${escapeText(to)}`) : [],
  );
  const removal = softDeleteColumn(one) ? 'delete (soft), restore' : 'delete';
  return ['create', 'change', removal, ...(moves.length === 0 ? [] : [`move ${listOf(moves, 'or')}`])].join(', ');
}

function tasks(view: View): readonly string[] {
  const [engine] = view.engines;
  const open = doubts(view).length;
  const expiring = view.main.design.retention.length;
  const policies = view.tables.some((one) => one.rowSecurity !== undefined);
  const mark = view.tables.map(softDeleteColumn).find((column) => column !== undefined);
  const failed = view.work.proofs.filter((proof) => proof.verdict === 'failed').length;
  const list = [
    open === 0 ? '' : `Confirm or correct ${count(open, 'assumption')} under *Requirement coverage*, with the author of the brief.`,
    failed === 0 ? '' : `Resolve ${count(failed, 'failed claim')}.`,
    engine === undefined
      ? ''
      : view.existing
        ? `Bring what is added (*Migration playbook*) to a copy of the database; read it back and compare it with ${code(`schema.${engine.target.dialect}.sql`)}.`
        : `Apply ${code(`${migrationPath(view.work, engine)}.up.sql`)} to a test database, run the way back, and apply it again.`,
    policies
      ? 'Create the role that migrations run under and the role of the application, which owns nothing; set the tenant at the start of every transaction.'
      : '',
    view.tenantTable !== undefined && !policies
      ? `Put ${code(view.tenantColumn ?? 'tenant_id')} into every statement in one place of the application, and test it with two tenants.`
      : '',
    mark ? `Route reads of soft-deleted tables through a filter on ${code(mark.name)}.` : '',
    expiring === 0 || view.depth !== 'production'
      ? ''
      : `Schedule ${count(expiring, 'retention job')}, and rehearse the erasure of one person.`,
    view.tables.some((one) => one.columns.some((column) => column.sensitivity !== undefined))
      ? 'Grant column privileges as proposed, and check logs for sensitive values.'
      : '',
    'Agree on the API contract above and write it down, with examples for each conflict and refusal.',
    'Load production-like volumes and compare the plans of the stated reads with this document.',
    view.depth === 'production' && view.main.design.proposals.length > 0 ? 'Measure before building any of the proposals.' : '',
  ];
  return list.filter((task) => task !== '').map((task, i) => `${i + 1}. ${task}`);
}
