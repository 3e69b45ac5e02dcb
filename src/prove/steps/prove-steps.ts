/**
 * Runs an additive plan on one engine: the schema as it was is loaded and given rows, every step is run, the catalogue is read,
 * and every way back is run in reverse.
 */
import type { Dialect } from '../../dialects/index.js';
import type { Sandbox } from '../../dialects/queryable.js';
import type { AdditivePlan, Proof, Schema, Step, StepClaimKind, Table } from '../../model/index.js';
import { failed, notChecked, type Outcome, proven } from '../claim-task.js';
import type { ProofSubject } from '../subject.js';
import { runStep, type StepOutcome } from './run-step.js';
import { prepare, readRows, subjectOf } from './step-subject.js';

export interface ProveStepsInput {
  readonly plan: AdditivePlan;
  readonly dialect: Dialect;
  readonly sandbox: Sandbox;
  /** INSERT statements for the schema as it was; rows are made up otherwise. */
  readonly rows?: readonly string[];
}

export async function proveSteps(input: ProveStepsInput): Promise<readonly Proof[]> {
  const { plan, dialect, sandbox } = input;
  const subject = subjectOf(plan.before, dialect, plan.version);
  const problem = await prepare(subject, sandbox, input.rows);
  const claim = claims(plan, sandbox.engine);
  if (problem !== undefined) return everyClaim(plan, claim, notChecked('depends-on-failed', problem));
  const rows = await readRows(subject, sandbox);
  const compare = await comparison(dialect, sandbox, plan.before);
  const up = await runAll(subject, sandbox, plan.steps, 'up');
  const stopped = up.find(({ applied }) => applied.verdict === 'failed');
  const proofs = [
    ...plan.steps.map((step, at) => claim.applies(step, up[at]?.applied ?? NOT_REACHED)),
    ...plan.steps.map((step, at) => claim.locks(step, up[at]?.locked ?? NOT_REACHED)),
  ];
  if (stopped) return [...proofs, claim.reaches(NOT_REACHED), claim.keeps(NOT_REACHED), claim.reverses(NOT_REACHED)];
  const reached = await compare(plan.reached);
  const kept = keptRows(rows, await readRows(subject, sandbox));
  const back = await runAll(subject, sandbox, [...plan.steps].reverse(), 'down');
  return [...proofs, claim.reaches(reached), claim.keeps(kept), claim.reverses(await reversed({ ...input, subject, compare }, back, rows))];
}

const NOT_REACHED = notChecked('depends-on-failed', 'a step before it was refused');

/** Stops at the first refusal. */
async function runAll(
  subject: ProofSubject,
  db: Sandbox,
  steps: readonly Step[],
  direction: 'up' | 'down',
): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of steps) {
    const outcome = await runStep({ subject, db, direction }, step);
    outcomes.push(outcome);
    if (outcome.applied.verdict === 'failed') break;
  }
  return outcomes;
}

async function reversed(
  { plan, sandbox, subject, compare }: ProveStepsInput & { readonly subject: ProofSubject; readonly compare: Compare },
  back: readonly StepOutcome[],
  rows: ReadonlyMap<Table, readonly string[]>,
): Promise<Outcome> {
  const wrong = back.find(({ applied, locked }) => applied.verdict === 'failed' || locked.verdict === 'failed');
  if (wrong) return failed((wrong.applied.verdict === 'failed' ? wrong.applied : wrong.locked).evidence);
  const found = await compare(plan.returned);
  if (found.verdict === 'failed') return found;
  const kept = keptRows(rows, await readRows(subject, sandbox));
  if (kept.verdict === 'failed') return kept;
  return proven(`${back.length} ways back run; ${found.evidence}; ${kept.evidence}`);
}

const SHOWN = 5;

type Compare = (wanted: Schema) => Promise<Outcome>;

/**
 * Compares the catalogue with a schema, but for what the engine said otherwise before any step: what a text leaves to the
 * server, such as a collation. Of a view only name and form are compared, because engines spell its query anew.
 */
async function comparison(dialect: Dialect, db: Sandbox, before: Schema): Promise<Compare> {
  const lines = (schema: Schema): readonly string[] =>
    dialect.normalForm(schema).map((line) => /^view \S+(?: materialised)?/.exec(line)?.[0] ?? line);
  const catalogue = async (): Promise<readonly string[]> => lines(await dialect.introspect(db));
  const [said, loaded] = [lines(before), await catalogue()];
  const own = new Set(without(said, loaded));
  const others = without(loaded, said);
  return async (wanted) => {
    const meant = [...lines(wanted).filter((line) => !own.has(line)), ...others];
    const found = await catalogue();
    const [missing, surplus] = [without(meant, found), without(found, meant)];
    if (missing.length + surplus.length === 0) return proven(`${meant.length} facts read from the catalogue, all as stated`);
    const shown = [...missing.map((line) => `- ${line}`), ...surplus.map((line) => `+ ${line}`)].slice(0, SHOWN);
    return failed(`${missing.length} facts missing, ${surplus.length} unexpected: ${shown.join('; ')}`);
  };
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
}

function keptRows(before: ReadonlyMap<Table, readonly string[]>, after: ReadonlyMap<Table, readonly string[]>): Outcome {
  const wrong = [...before].filter(([table, rows]) => rows.join('\n') !== after.get(table)?.join('\n')).map(([{ name }]) => name);
  if (wrong.length > 0) return failed(`rows of ${wrong.join(', ')} are not what they were`);
  const counts = [...before.values()].map((rows) => rows.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return proven(`${total} rows in ${counts.filter((count) => count > 0).length} of ${counts.length} tables, each with the values it had`);
}

type Claim = (outcome: Outcome) => Proof;

interface Claims {
  readonly applies: (step: Step, outcome: Outcome) => Proof;
  readonly locks: (step: Step, outcome: Outcome) => Proof;
  readonly reaches: Claim;
  readonly keeps: Claim;
  readonly reverses: Claim;
}

function claims({ dialect }: AdditivePlan, engine: string): Claims {
  const proof = (kind: StepClaimKind, id: string, statement: string, outcome: Outcome): Proof => ({
    id,
    kind,
    statement,
    engine,
    dialect,
    ...outcome,
  });
  const numbered = ({ number }: Step): string => String(number).padStart(4, '0');
  const of = (step: Step): string => `step ${step.number} (${step.title})`;
  return {
    applies: (step, outcome) => proof('applies-step', `applies-step:${numbered(step)}`, `A database with rows takes ${of(step)}.`, outcome),
    locks: (step, outcome) =>
      proof('takes-stated-lock', `takes-stated-lock:${numbered(step)}`, `What ${of(step)} locks is what it states.`, outcome),
    reaches: (outcome) =>
      proof('reaches-design', 'reaches-design', 'After the last step the database holds exactly what the steps are for.', outcome),
    keeps: (outcome) => proof('keeps-rows', 'keeps-rows', 'Every row that was there is there, with the values it had.', outcome),
    reverses: (outcome) =>
      proof('reverses-steps', 'reverses-steps', 'The ways back, run in reverse, leave the database as it was, rows included.', outcome),
  };
}

/** Every claim of a plan with one outcome, where none of them could be tried. */
export const uncheckedSteps = (plan: AdditivePlan, engine: string, outcome: Outcome): readonly Proof[] =>
  everyClaim(plan, claims(plan, engine), outcome);

function everyClaim({ steps }: AdditivePlan, claim: Claims, outcome: Outcome): readonly Proof[] {
  return [
    ...steps.map((step) => claim.applies(step, outcome)),
    ...steps.map((step) => claim.locks(step, outcome)),
    claim.reaches(outcome),
    claim.keeps(outcome),
    claim.reverses(outcome),
  ];
}
