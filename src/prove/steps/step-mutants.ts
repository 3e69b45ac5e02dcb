/**
 * The judge of the judge: plans that are wrong in one way each. Some claim must fail on every one of them, whatever else the
 * plan does right.
 */
import { type AdditivePlan, type Lock, type Step, type StepClaimKind, type StepStatement, stepLocks } from '../../model/index.js';
import { type ProveStepsInput, proveSteps } from './prove-steps.js';

export interface StepMutant {
  readonly id: string;
  readonly plan: AdditivePlan;
  /** A claim of one of these kinds must fail. */
  readonly kills: readonly StepClaimKind[];
}

export interface StepMutantReport {
  readonly killed: number;
  readonly total: number;
  readonly survivors: readonly string[];
}

/** Every mutant of a plan. `seesLocks`: the engine tells what a transaction has locked. */
export function stepMutants(plan: AdditivePlan, seesLocks: boolean): readonly StepMutant[] {
  return [
    ...plan.steps.filter(changesSchema).map((step) => dropped(plan, step)),
    ...plan.steps.filter(({ down, loses }) => down.length > 0 && loses !== undefined).map((step) => oneWay(plan, step)),
    ...(seesLocks
      ? [
          ...plan.steps.flatMap((step) => validated(plan, step)),
          ...plan.steps.flatMap((step) => blocking(plan, step)),
          ...plan.steps.flatMap((step) => misstated(plan, step)),
        ]
      : plan.steps.flatMap((step) => misstatedClause(plan, step))),
  ];
}

/** Validation and queries leave the catalogue as it is, or nearly so. */
const changesSchema = ({ up }: Step): boolean => up.some(({ sql }) => !/^\s*SELECT\b/i.test(sql));

const replaced = (plan: AdditivePlan, step: Step, other: Partial<Step>): AdditivePlan => ({
  ...plan,
  steps: plan.steps.map((one) => (one === step ? { ...one, ...other } : one)),
});

const dropped = (plan: AdditivePlan, step: Step): StepMutant => ({
  id: `without step ${step.number} (${step.title})`,
  plan: { ...plan, steps: plan.steps.filter((one) => one !== step) },
  kills: ['applies-step', 'reaches-design', 'reverses-steps'],
});

const oneWay = (plan: AdditivePlan, step: Step): StepMutant => ({
  id: `without the way back of step ${step.number} (${step.title})`,
  plan: replaced(plan, step, { down: [] }),
  kills: ['reverses-steps'],
});

const withSql = (step: Step, change: (sql: string) => string): Partial<Step> => ({
  up: step.up.map((statement): StepStatement => ({ ...statement, sql: change(statement.sql) })),
});

/** Without NOT VALID every row is read under the strong lock. */
function validated(plan: AdditivePlan, step: Step): readonly StepMutant[] {
  if (!step.up.some(({ sql }) => / NOT VALID$/.test(sql))) return [];
  const other = withSql(step, (sql) => sql.replace(/ NOT VALID(?=,|$)/gm, ''));
  return [{ id: `step ${step.number} (${step.title}) without NOT VALID`, plan: replaced(plan, step, other), kills: ['takes-stated-lock'] }];
}

/** Without CONCURRENTLY writers wait for the build. */
function blocking(plan: AdditivePlan, step: Step): readonly StepMutant[] {
  if (!step.up.some(({ sql }) => /^CREATE (?:UNIQUE )?INDEX CONCURRENTLY/.test(sql))) return [];
  const other = withSql(step, (sql) => sql.replace(' CONCURRENTLY', ''));
  return [
    { id: `step ${step.number} (${step.title}) without CONCURRENTLY`, plan: replaced(plan, step, other), kills: ['takes-stated-lock'] },
  ];
}

/** A lighter lock is stated than is taken. */
function misstated(plan: AdditivePlan, step: Step): readonly StepMutant[] {
  if (step.outsideTransaction || stepLocks(step, 'up').length === 0) return [];
  const lighter = (lock: Lock): Lock => ({ ...lock, mode: 'ROW EXCLUSIVE', blocks: 'nothing' });
  const up = step.up.map((statement) => ({ ...statement, locks: statement.locks.map(lighter) }));
  return [
    {
      id: `step ${step.number} (${step.title}) with a lighter lock stated`,
      plan: replaced(plan, step, { up }),
      kills: ['takes-stated-lock'],
    },
  ];
}

/** A lighter algorithm is asked for than there is, or another is stated than is asked for. */
function misstatedClause(plan: AdditivePlan, step: Step): readonly StepMutant[] {
  const asked = step.up.some(({ sql }) => /ALGORITHM=/.test(sql));
  if (!asked) return [];
  const up = step.up.map((statement) => ({
    ...statement,
    locks: statement.locks.map((lock): Lock => ({ ...lock, mode: `${lock.mode} at night` })),
  }));
  const copies = step.up.some(({ sql }) => /ALGORITHM=COPY/.test(sql));
  const instant = withSql(step, (sql) => sql.replace(/ALGORITHM=COPY,? LOCK=SHARED/, 'ALGORITHM=INSTANT'));
  return [
    ...(step.up.some(({ locks }) => locks.length > 0)
      ? [
          {
            id: `step ${step.number} (${step.title}) with another lock stated`,
            plan: replaced(plan, step, { up }),
            kills: ['takes-stated-lock'],
          } as const,
        ]
      : []),
    ...(copies
      ? [
          {
            id: `step ${step.number} (${step.title}) asked to be INSTANT`,
            plan: replaced(plan, step, instant),
            kills: ['applies-step'],
          } as const,
        ]
      : []),
  ];
}

/** Runs every mutant, or every n-th; what no claim notices survives. */
export async function runStepMutants(input: ProveStepsInput, seesLocks: boolean, every = 1): Promise<StepMutantReport> {
  const mutants = stepMutants(input.plan, seesLocks).filter((_, at) => at % every === 0);
  const survivors: string[] = [];
  for (const { id, plan, kills } of mutants) {
    const proofs = await proveSteps({ ...input, plan });
    const noticed = proofs.some(({ kind, verdict }) => verdict === 'failed' && kills.some((one) => one === kind));
    if (!noticed) survivors.push(id);
  }
  return { killed: mutants.length - survivors.length, total: mutants.length, survivors };
}
