/** What a claim family gives and gets. One file a family under `claims/`; none knows another. */
import type { EngineErrorClass } from '../dialects/dialect.js';
import type { Claim, ClaimKind, NotCheckedReason, Verdict } from '../model/index.js';
import type { Filled } from './data/fill.js';
import { createPlanner, type Planner, type World } from './data/worlds.js';
import { planDatabase } from './fill-database.js';
import type { Session } from './session.js';
import { type ProofSubject, tableOf } from './subject.js';

export interface Outcome {
  readonly verdict: Verdict;
  readonly evidence: string;
  readonly reason?: NotCheckedReason;
}

/** What the database must hold before a claim runs. */
export type Stage = 'empty' | 'fixtures' | 'filled';

export interface ClaimTask {
  readonly claim: Claim;
  readonly stage: Stage;
  readonly run: (session: Session) => Promise<Outcome>;
}

export interface ClaimFamily {
  readonly kind: ClaimKind;
  readonly collect: (scope: ClaimScope) => readonly ClaimTask[];
}

/** Two worlds that every database of this design is given first: two tenants, or two unrelated sets of rows. */
export interface Fixtures {
  readonly a: World;
  readonly b: World;
  readonly inserts: Planner['inserts'];
  readonly nextOrdinal: number;
}

export interface ClaimScope {
  readonly subject: ProofSubject;
  readonly fixtures: Fixtures;
  /** A planner whose rows come after the fixtures, with copies of both worlds. Rows planned for one claim never meet those of another. */
  readonly plan: () => { readonly planner: Planner; readonly a: World; readonly b: World };
  /** The rows that the database is filled with for plans; planned on first use. */
  readonly filled: () => Filled;
  readonly fillRows: number;
}

export const proven = (evidence: string): Outcome => ({ verdict: 'proven', evidence });
export const failed = (evidence: string): Outcome => ({ verdict: 'failed', evidence });
export const notChecked = (reason: NotCheckedReason, evidence: string): Outcome => ({ verdict: 'not-checked', reason, evidence });

/** Plans both worlds with one row of every table each, or of those in focus and of what they refer to. */
export function planFixtures(subject: ProofSubject, focus?: ReadonlySet<string>): Fixtures {
  const planner = createPlanner(subject, FIRST_ORDINAL);
  const a = planner.newTenant();
  const b = planner.newTenant();
  for (const world of [a, b])
    for (const { id } of subject.schema.tables) if (!focus || focus.has(id)) planner.sharedRow(world, tableOf(subject, id).id);
  return { a, b, inserts: planner.inserts, nextOrdinal: FIRST_ORDINAL + planner.inserts.length };
}

/** Above what identity columns make by themselves, for trails that triggers write while tables are filled included. */
const FIRST_ORDINAL = 5_000_000;
/** Above everything that fixtures and claims plan. */
const FILL_ORDINAL = 10_000_000;

export function claimScope(subject: ProofSubject, fillRows: number, focus?: ReadonlySet<string>): ClaimScope {
  const fixtures = planFixtures(subject, focus);
  const plan = () => ({
    planner: createPlanner(subject, fixtures.nextOrdinal),
    a: { rows: new Map(fixtures.a.rows) },
    b: { rows: new Map(fixtures.b.rows) },
  });
  let filled: Filled | undefined;
  const read = [
    ...new Set(
      subject.design.services.filter(({ index, table }) => index !== undefined && (!focus || focus.has(table))).map(({ table }) => table),
    ),
  ];
  return {
    subject,
    fixtures,
    plan,
    fillRows,
    filled: () => {
      filled ??= planDatabase(
        subject,
        read.filter((id) => subject.tables.has(id)),
        fillRows,
        FILL_ORDINAL,
      );
      return filled;
    },
  };
}

/** How an engine refused, without anything that differs between machines. */
export function refusalText(error: EngineErrorClass): string {
  return error.name === undefined ? error.kind : `${error.kind}, ${error.name}`;
}
