/**
 * The judge of the judge: each object that claims rest on is taken out of the schema, and exactly those claims must fail
 * when the original ones are run against what is left.
 */
import type { Schema } from '../model/index.js';
import { type ClaimScope, type ClaimTask, claimScope } from './claim-task.js';
import { fillDatabase } from './fill-database.js';
import { loadSchema } from './load.js';
import { mutate } from './mutate.js';
import { collectTasks, FILL_ROWS, insertFixtures, type ProveInput, runTask } from './prove-design.js';
import { openSession, type Session } from './session.js';
import { type ProofSubject, proofSubject } from './subject.js';

export interface Mutant {
  /** Id of the object, or of the property of it, that is taken away. */
  readonly id: string;
  /** Claims that must fail. */
  readonly kills: readonly string[];
  readonly schema?: Schema;
  /** Why taking it away cannot be observed. */
  readonly notApplicable?: string;
}

export interface MutantReport {
  readonly killed: number;
  readonly total: number;
  /** Mutants that some claim resting on them did not notice. */
  readonly survivors: readonly { readonly mutant: string; readonly unmoved: readonly string[] }[];
  /** Mutants that other claims failed on as well. */
  readonly overkills: readonly { readonly mutant: string; readonly others: readonly string[] }[];
  readonly notApplicable: readonly { readonly mutant: string; readonly why: string }[];
}

/** Objects that behavioural claims rest on, in the order in which claims name them. */
export function listMutants(subject: ProofSubject, tasks: readonly ClaimTask[]): readonly Mutant[] {
  const byObject = new Map<string, string[]>();
  for (const { claim } of tasks) {
    for (const id of claim.restsOn.filter((object) => !/^(schema|table):/.test(object))) {
      byObject.set(id, [...(byObject.get(id) ?? []), claim.id]);
    }
  }
  return [...byObject].map(([id, kills]) => ({ id, kills, ...mutate(subject, id) }));
}

export interface MutantOptions extends Omit<ProveInput, 'only' | 'model'> {
  /** Of the claims about other tables, every n-th is run against a mutant; 1 runs all. */
  readonly othersEvery?: number;
  /** Only these mutants. */
  readonly pick?: (mutant: Mutant, position: number) => boolean;
}

/** Loads every mutant and runs the original claims against it. */
export async function runMutants(options: MutantOptions): Promise<MutantReport> {
  const { design, lowered, dialect, target } = options;
  const subject = proofSubject({ design, schema: lowered.schema, dialect, version: target.version });
  const scope = claimScope(subject, options.fillRows ?? FILL_ROWS);
  const tasks = collectTasks(scope).filter((task) => task.stage !== 'empty');
  const mutants = listMutants(subject, tasks).filter((mutant, position) => options.pick?.(mutant, position) ?? true);
  const report = { survivors: [] as Survivor[], overkills: [] as Overkill[], notApplicable: [] as NotApplicable[] };
  let killed = 0;
  for (const [position, mutant] of mutants.entries()) {
    options.onProgress?.(position, mutants.length, mutant.id);
    const verdict = await judge(scope, tasks, mutant, position, options);
    if (verdict === 'killed') killed += 1;
    else if ('why' in verdict) report.notApplicable.push(verdict);
    else if ('others' in verdict) report.overkills.push(verdict);
    else report.survivors.push(verdict);
  }
  return { killed, total: mutants.length - report.notApplicable.length, ...report };
}

type Survivor = MutantReport['survivors'][number];
type Overkill = MutantReport['overkills'][number];
type NotApplicable = MutantReport['notApplicable'][number];
type Verdict = 'killed' | Survivor | Overkill | NotApplicable;

async function judge(
  scope: ClaimScope,
  tasks: readonly ClaimTask[],
  mutant: Mutant,
  position: number,
  options: MutantOptions,
): Promise<Verdict> {
  const { schema } = mutant;
  if (!schema) return { mutant: mutant.id, why: mutant.notApplicable ?? '' };
  const session = openSession(scope.subject, options.sandbox);
  await options.sandbox.reset();
  const { refused } = await loadSchema({ ...scope.subject, schema }, options.sandbox);
  if (refused) return { mutant: mutant.id, why: `the engine refuses what is left: ${refused.error.message}` };
  const problem = await insertFixtures(scope, session);
  if (problem !== undefined) return { mutant: mutant.id, others: [problem] };
  const chosen = chosenTasks(scope, tasks, mutant, position, options.othersEvery ?? 1);
  const failures = await failuresOf(scope, session, chosen);
  const unmoved = mutant.kills.filter((id) => !failures.has(id));
  if (unmoved.length > 0) return { mutant: mutant.id, unmoved };
  const others = [...failures].filter(([id]) => !mutant.kills.includes(id)).map(([id, evidence]) => `${id} (${evidence})`);
  return others.length > 0 ? { mutant: mutant.id, others } : 'killed';
}

/** Plans are looked at only where an index is gone: filling tables for every mutant would take minutes and say nothing. */
function chosenTasks(
  scope: ClaimScope,
  tasks: readonly ClaimTask[],
  mutant: Mutant,
  position: number,
  every: number,
): readonly ClaimTask[] {
  const near = nearTables(scope.subject, tableIn(mutant.id));
  return tasks.filter((task, i) => {
    if (mutant.kills.includes(task.claim.id)) return true;
    if (task.claim.kind === 'serves-pattern') return false;
    return near.has(tableIn(task.claim.id)) || (i + position) % every === 0;
  });
}

const tableIn = (id: string): string => id.split(/:(.*)/s)[1]?.split('/')[0] ?? '';

/** The table, what it refers to and what refers to it. */
function nearTables(subject: ProofSubject, id: string): ReadonlySet<string> {
  const referenced = subject.tables.get(id)?.foreignKeys.map(({ refTable }) => refTable) ?? [];
  return new Set([id, ...referenced, ...(subject.referencing.get(id) ?? []).map(({ table }) => table.id)]);
}

async function failuresOf(scope: ClaimScope, session: Session, tasks: readonly ClaimTask[]): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  const filled = tasks.filter((task) => task.stage === 'filled');
  for (const task of [...tasks.filter(({ stage }) => stage === 'fixtures'), ...filled]) {
    if (task === filled[0]) await fillDatabase(scope.subject, session.db, scope.filled());
    const outcome = await runTask(task, session);
    if (outcome.verdict === 'failed') failures.set(task.claim.id, outcome.evidence);
  }
  return failures;
}
