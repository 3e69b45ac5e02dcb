/**
 * Executes every claim of one lowered design on one engine. Claims of the whole come first, on an empty database; then
 * each behaviour in a transaction of its own; then plans, on filled tables.
 */
import { addedObjects } from '../design/brownfield/added-objects.js';
import type { Design } from '../design/design.js';
import type { Dialect, Lowered } from '../dialects/dialect.js';
import type { Sandbox } from '../dialects/queryable.js';
import type { ClaimKind, DomainModel, EngineTarget, ExistingWork, Proof } from '../model/index.js';
import { objectId } from '../model/index.js';
import { type ClaimScope, type ClaimTask, claimScope, failed, notChecked, type Outcome, type Stage } from './claim-task.js';
import { CLAIM_FAMILIES } from './claims/index.js';
import { fillDatabase } from './fill-database.js';
import { loadSchema } from './load.js';
import { openSession, type Session } from './session.js';
import { insertRow } from './sql-text.js';
import { isReadSchema, proofSubject } from './subject.js';

/** Rows per table that patterns are tried on: enough for every planner to prefer an index. */
export const FILL_ROWS = 5000;

export interface ProveInput {
  readonly design: Design;
  readonly lowered: Lowered;
  readonly dialect: Dialect;
  readonly target: EngineTarget;
  readonly existing?: ExistingWork;
  readonly model?: DomainModel;
  readonly sandbox: Sandbox;
  readonly onProgress?: (done: number, total: number, label: string) => void;
  readonly fillRows?: number;
  readonly only?: readonly ClaimKind[];
}

export async function proveDesign(input: ProveInput): Promise<readonly Proof[]> {
  const scope = scopeOf(input);
  const tasks = claimedTasks(scope, input.existing, input.only);
  const outcomes = await runTasks(scope, tasks, input);
  return tasks.map((task, i) => proofOf(task, outcomes[i] ?? NOT_REACHED, input.sandbox.engine, input.target));
}

/** Every claim of a design, in order, without executing any. */
export function collectClaims(
  { design, lowered, existing }: Pick<ProveInput, 'design' | 'lowered' | 'existing'>,
  dialect: Dialect,
  model?: DomainModel,
): readonly ClaimTask[] {
  const subject = proofSubject({ design, schema: lowered.schema, dialect, version: design.target.version, ...(model ? { model } : {}) });
  return claimedTasks(claimScope(subject, FILL_ROWS, focusOf(existing)), existing);
}

/** Of an existing schema as a whole it is claimed that it loads and reads back; everything else is claimed of what is added. */
function claimedTasks(scope: ClaimScope, existing: ExistingWork | undefined, only?: readonly ClaimKind[]): readonly ClaimTask[] {
  const all = collectTasks(scope, only);
  if (!existing) return all;
  const { has, newTables } = addedObjects(existing.before, existing.additions);
  return all.filter(({ claim: { id, kind, restsOn } }) => {
    if (restsOn.length === 0) return newTables.has(id.slice(kind.length + 1).split('/')[0] ?? '');
    return restsOn.some((object) => object === WHOLE || has(object));
  });
}

const WHOLE = objectId('schema');

/** Tables of which rows are needed; their parents come with them. */
const focusOf = (existing: ExistingWork | undefined): ReadonlySet<string> | undefined =>
  existing && new Set(existing.additions.tables.map(({ id }) => id));

export function collectTasks(scope: ClaimScope, only?: readonly ClaimKind[]): readonly ClaimTask[] {
  return CLAIM_FAMILIES.filter((family) => !only || only.includes(family.kind)).flatMap((family) => family.collect(scope));
}

export function proofOf(task: ClaimTask, outcome: Outcome, engine: string, target: EngineTarget): Proof {
  const { id, kind, statement } = task.claim;
  return { id, kind, statement, engine, dialect: target.dialect, ...outcome };
}

const NOT_REACHED = notChecked('depends-on-failed', 'the schema or its first rows could not be brought in');

function scopeOf(input: ProveInput): ClaimScope {
  const { design, lowered, dialect, target, model } = input;
  const subject = proofSubject({ design, schema: lowered.schema, dialect, version: target.version, ...(model ? { model } : {}) });
  return claimScope(subject, input.fillRows ?? FILL_ROWS, focusOf(input.existing));
}

type Outcomes = readonly (Outcome | undefined)[];

async function runTasks(scope: ClaimScope, tasks: readonly ClaimTask[], input: ProveInput): Promise<Outcomes> {
  const outcomes: (Outcome | undefined)[] = tasks.map(() => undefined);
  const session = openSession(scope.subject, input.sandbox);
  await input.sandbox.reset();
  let done = 0;
  let problem: string | undefined;
  for (const stage of STAGES) {
    const own = [...tasks.entries()].filter(([, task]) => task.stage === stage.name);
    if (own.length === 0 && stage.name !== 'empty') continue;
    problem ??= await stage.prepare(scope, session, outcomes, tasks);
    for (const [position, task] of own) {
      input.onProgress?.(done++, tasks.length, task.claim.statement);
      outcomes[position] =
        problem === undefined ? await runTask(task, session) : unprepared(task, problem, isReadSchema(scope.subject.schema));
    }
  }
  input.onProgress?.(tasks.length, tasks.length, '');
  return outcomes;
}

/** A crash of one claim is that claim's failure, not the end of the others. */
export async function runTask(task: ClaimTask, session: Session): Promise<Outcome> {
  try {
    return await task.run(session);
  } catch (error) {
    const { kind, name, message } = session.subject.dialect.classifyError(error);
    return {
      verdict: 'failed',
      evidence: `the claim could not be carried through (${kind}${name === undefined ? '' : `, ${name}`}: ${message})`,
    };
  }
}

interface StagePlan {
  readonly name: Stage;
  /** What stands in the way of the stage, if anything does. */
  readonly prepare: (scope: ClaimScope, session: Session, outcomes: Outcomes, tasks: readonly ClaimTask[]) => Promise<string | undefined>;
}

const UNLOADED = 'the schema could not be loaded';

/**
 * Refused rows are the fault of the claims that say rows are taken; the others were never tried. A schema that was read
 * takes rows of its own: that none could be made up says only that its rules are not all understood.
 */
function unprepared(task: ClaimTask, problem: string, isRead: boolean): Outcome {
  const own = task.claim.kind === 'accepts-row' || task.claim.kind === 'serves-pattern';
  if (own && problem !== UNLOADED) return isRead ? notChecked('not-understood', problem) : failed(problem);
  return notChecked('depends-on-failed', problem);
}

const STAGES: readonly StagePlan[] = [
  { name: 'empty', prepare: () => Promise.resolve(undefined) },
  { name: 'fixtures', prepare: prepareFixtures },
  { name: 'filled', prepare: prepareFill },
];

/** The structural claims load the schema; where they were left out it is loaded here. */
async function prepareFixtures(
  scope: ClaimScope,
  session: Session,
  outcomes: Outcomes,
  tasks: readonly ClaimTask[],
): Promise<string | undefined> {
  const loads = tasks.findIndex((task) => task.claim.kind === 'loads');
  const loaded = loads >= 0 && tasks.every((task, i) => task.stage !== 'empty' || outcomes[i]?.verdict === 'proven');
  if (!loaded) {
    await session.db.reset();
    if ((await loadSchema(scope.subject, session.db)).refused) return UNLOADED;
  }
  return insertFixtures(scope, session);
}

/** Both worlds, committed. */
export async function insertFixtures(scope: ClaimScope, session: Session): Promise<string | undefined> {
  for (const row of scope.fixtures.inserts) {
    try {
      await session.db.exec(insertRow(scope.subject, row));
    } catch (error) {
      const { kind, name, message } = scope.subject.dialect.classifyError(error);
      return `the first row of ${row.table} was refused (${kind}${name === undefined ? '' : `, ${name}`}: ${message})`;
    }
  }
  return undefined;
}

/** Needs the schema and the fixtures of the stage before, which runs even when none of its claims does. */
async function prepareFill(
  scope: ClaimScope,
  session: Session,
  outcomes: Outcomes,
  tasks: readonly ClaimTask[],
): Promise<string | undefined> {
  const before = tasks.findIndex((task, i) => task.stage === 'fixtures' && outcomes[i] !== undefined);
  if (before < 0) {
    const problem = await prepareFixtures(scope, session, outcomes, tasks);
    if (problem !== undefined) return problem;
  }
  return fillDatabase(scope.subject, session.db, scope.filled());
}
