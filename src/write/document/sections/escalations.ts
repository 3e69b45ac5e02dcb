/** Whom to involve before this goes live, and what to bring. */
import { code, codes, count, listOf, table } from '../../markdown/index.js';
import { PRODUCTION, type Section } from '../section.js';
import type { View } from '../view.js';

export const escalations: Section = {
  id: 'escalations',
  title: 'Escalations',
  depths: PRODUCTION,
  write: (view) => {
    const found = CASES.flatMap((one) => one(view));
    if (found.length === 0) return ['Nothing in this design needs a decision from outside the team.'];
    return table(
      ['Topic', 'Why here', 'Whom to involve', 'What to prepare'],
      found.map(({ topic, why, whom, prepare }) => [`**${topic}**`, why, whom, prepare]),
    );
  },
};

interface Escalation {
  readonly topic: string;
  readonly why: string;
  readonly whom: string;
  readonly prepare: string;
}

type Case = (view: View) => readonly Escalation[];

const WHOM: Readonly<Record<string, string>> = {
  gdpr: 'data protection officer',
  hipaa: 'privacy officer and security officer',
  soc2: 'security and compliance lead',
  pci: 'security lead and the acquirer’s assessor',
};

const compliance: Case = (view) => {
  const regimes = [
    ...new Set([
      ...view.work.decisions.retention.regimes,
      ...view.work.model.policies.flatMap((policy) => (policy.kind === 'compliance' ? [policy.regime] : [])),
    ]),
  ].filter((regime) => WHOM[regime] !== undefined);
  return regimes.map((regime) => ({
    topic: `${regime.toUpperCase()} sign-off`,
    why: 'The brief or a decision names it; a schema can support compliance, it cannot declare it.',
    whom: WHOM[regime] ?? '',
    prepare: 'The table of sensitive columns, the retention rules, the erasure plan and the list of roles with their privileges.',
  }));
};

const specialCategory: Case = (view) => {
  const tables = view.tables.filter((one) => one.columns.some((column) => column.sensitivity === 'special-category'));
  if (tables.length === 0) return [];
  return [
    {
      topic: 'Special categories of personal data',
      why: `${codes(tables.map((one) => one.name))} ${tables.length === 1 ? 'holds' : 'hold'} them.`,
      whom: 'data protection officer, legal',
      prepare: 'The legal basis for each column, an impact assessment, who reads it and how reads are recorded.',
    },
  ];
};

const HOUR_LONG = 50_000_000;

const size: Case = (view) => {
  const large = view.tables.filter((one) => (one.expectedRows ?? 0) >= HOUR_LONG);
  if (large.length === 0) return [];
  return [
    {
      topic: 'Migrations that may take longer than an hour',
      why: `${listOf(large.map((one) => `${code(one.name)} (${count(one.expectedRows ?? 0, 'row')})`))}: a rewrite, a copy or a validation of so many rows takes long on ordinary disks.`,
      whom: 'database operations',
      prepare: 'Measured rows and bytes, write rate, free disk space (twice the table), replication lag limits, and a rehearsal on a copy.',
    },
  ];
};

const SHARD = 1_000_000_000;

const sharding: Case = (view) => {
  const huge = view.tables.filter((one) => (one.expectedRows ?? 0) >= SHARD);
  if (huge.length === 0) return [];
  return [
    {
      topic: 'Sharding or a time-series store',
      why: `${codes(huge.map((one) => one.name))} is stated to pass a billion rows.`,
      whom: 'architecture, database operations',
      prepare: 'Partition key candidates, queries that cross them, growth per month and the cost of keeping raw rows against sums.',
    },
  ];
};

const isolation: Case = (view) => {
  const without = view.engines.filter((engine) => !engine.capabilities.supportsRowLevelSecurity);
  if (view.tenantTable === undefined || without.length === 0) return [];
  return [
    {
      topic: 'Isolation of tenants by the application',
      why: `${listOf(without.map((engine) => engine.name))} cannot refuse a read across tenants.`,
      whom: 'security',
      prepare: `Where the application adds ${code(view.tenantColumn ?? 'tenant_id')}, the tests that prove it, and whether contracts promise isolation by the database.`,
    },
  ];
};

const failures: Case = (view) => {
  const failed = view.work.proofs.filter((proof) => proof.verdict === 'failed');
  if (failed.length === 0) return [];
  return [
    {
      topic: 'Failed claims',
      why: `${count(failed.length, 'claim')} of this document did not hold when executed.`,
      whom: 'the author of this design',
      prepare: 'The entries with verdict failed in `proof.json`. Do not go live before they hold.',
    },
  ];
};

const CASES: readonly Case[] = [compliance, specialCategory, isolation, size, sharding, failures];
