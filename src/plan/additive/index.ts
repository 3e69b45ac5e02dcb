/** The way from a database in use to a design that has more: additive steps in order, and what no such step makes. */
import type { Dialect } from '../../dialects/index.js';
import type { Formed, StepContext } from '../../dialects/step-forms.js';
import {
  type Addition,
  type AdditivePlan,
  type BeyondAdditive,
  type Schema,
  STEP_PHASES,
  type Step,
  type StepDraft,
  type TableId,
} from '../../model/index.js';
import { applyAdditions } from './apply-additions.js';
import { compareSchemas } from './compare-schemas.js';
import { type Missing, missingIn, missingTarget, restsOnMissing } from './missing-columns.js';

export interface PlanAdditionsOptions {
  /** Of the engine; its usual one otherwise. */
  readonly version?: string;
  /** Rows by table id, where they are known: a change that stops writers is not planned for a large table. */
  readonly rowEstimates?: Readonly<Record<TableId, number>>;
}

/**
 * Plans the additions from `before` to `after`, both lowered to the dialect or read from it. Pure and deterministic.
 *
 * @example
 * const { steps, beyond } = planAdditions(before, after, DIALECTS.postgres, { version: '15' });
 */
export function planAdditions(before: Schema, after: Schema, dialect: Dialect, options: PlanAdditionsOptions = {}): AdditivePlan {
  const version = options.version ?? dialect.defaultVersion;
  const context: StepContext = { before, after, version, rowEstimates: new Map(Object.entries(options.rowEstimates ?? {})) };
  const { additions, beyond } = compareSchemas(before, after, dialect, version);
  const { drafts, made, left } = formAll(dialect, additions, context);
  const shared = dialect.steps.shared?.(context) ?? [];
  return {
    kind: 'additive-plan',
    dialect: dialect.id,
    version,
    before,
    reached: applyAdditions(before, after, made),
    returned: applyAdditions(before, after, made.filter(isForGood)),
    steps: inOrder([...shared, ...drafts]),
    beyond: [...beyond, ...left],
  };
}

/** Values of an enum type are never taken away again. */
const isForGood = (addition: Addition): boolean => addition.kind === 'opaque' && addition.replaces !== undefined;

interface Made {
  readonly drafts: readonly StepDraft[];
  readonly made: readonly Addition[];
  readonly left: readonly BeyondAdditive[];
}

/** Columns come first, because what rests on one that is not added is not added either. */
function formAll(dialect: Dialect, additions: readonly Addition[], context: StepContext): Made {
  const drafts: StepDraft[] = [];
  const made: Addition[] = [];
  const left: BeyondAdditive[] = [];
  const missing = new Map<TableId, ReadonlySet<string>>();
  const take = (addition: Addition, formed: Formed): readonly Addition[] => {
    drafts.push(...formed.drafts);
    left.push(...formed.beyond);
    const taken = formed.refused ? [] : (formed.insteadOf ?? [addition]);
    made.push(...taken);
    return taken;
  };
  for (const addition of additions) {
    if (addition.kind !== 'columns') continue;
    const taken = take(addition, dialect.steps.form(addition, context));
    const added = new Set(taken.flatMap((one) => (one.kind === 'columns' ? one.columns.map(({ name }) => name) : [])));
    const lacking = addition.columns.filter(({ name }) => !added.has(name)).map(({ name }) => name);
    if (lacking.length > 0) missing.set(addition.table.id, new Set(lacking));
  }
  for (const given of additions) {
    if (given.kind === 'columns') continue;
    const { addition, beyond } = withoutMissing(given, missing);
    left.push(...beyond);
    if (addition) take(addition, dialect.steps.form(addition, context));
  }
  return { drafts, made, left };
}

/** A new table loses the references to what is missing; anything else that rests on it is not made at all. */
function withoutMissing(given: Addition, missing: Missing): { readonly addition?: Addition; readonly beyond: readonly BeyondAdditive[] } {
  const column = missingIn(given, missing);
  if (column !== undefined) return { beyond: [restsOnMissing(given, column)] };
  if (given.kind !== 'table') return { addition: given, beyond: [] };
  const lost = given.inline.filter((key) => missingTarget(key, missing) !== undefined);
  if (lost.length === 0) return { addition: given, beyond: [] };
  const keep = <T extends { readonly name?: string }>(keys: readonly T[]): readonly T[] =>
    keys.filter((key) => !lost.some((one) => one === (key as unknown)));
  return {
    addition: { ...given, table: { ...given.table, foreignKeys: keep(given.table.foreignKeys) }, inline: keep(given.inline) },
    beyond: lost.map((value) =>
      restsOnMissing({ kind: 'foreign-key', table: given.table, value, isNew: true }, missingTarget(value, missing) ?? ''),
    ),
  };
}

/** By phase; within one as the design has them. */
function inOrder(drafts: readonly StepDraft[]): readonly Step[] {
  return STEP_PHASES.flatMap((phase) => drafts.filter((draft) => draft.phase === phase)).map((draft, at) => ({
    kind: 'step',
    number: at + 1,
    ...draft,
  }));
}
