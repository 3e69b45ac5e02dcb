/** What is no part of a table: namespaces, extensions, types, sequences, routines, views. None of it locks a table. */
import type { Addition, OfKind, StepDraft, StepPhase } from '../../../model/index.js';
import { oncePer } from '../../../util/once-per.js';
import type { Statement } from '../../dialect.js';
import { type Formed, formed, free, refused, type StepContext } from '../../step-forms.js';
import { dropOpaque, type OpaquePhase, opaquePhase } from '../opaque.js';
import type { Pair } from '../render/pair.js';
import { routineOrder, routinePair } from '../render/routines.js';
import { viewPairs } from '../render/views.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { enumSteps } from './enum-values.js';

interface Words {
  readonly phase: StepPhase;
  readonly title: string;
  readonly why: string;
}

const draft = ({ phase, title, why }: Words, up: readonly string[], down: readonly string[], more: Partial<StepDraft> = {}): StepDraft => ({
  phase,
  title,
  why,
  up: up.map((sql) => free(sql)),
  down: down.map((sql) => free(sql)),
  ...more,
});

export function formNamespace({ name }: OfKind<Addition, 'namespace'>): Formed {
  const quoted = quoteIdentifier(name);
  const words: Words = { phase: 'namespaces', title: `create schema ${name}`, why: 'Before what lives in it. Nothing is locked.' };
  return formed(draft(words, [`CREATE SCHEMA ${quoted}`], [`DROP SCHEMA ${quoted}`]));
}

export function formExtension({ name }: OfKind<Addition, 'extension'>, { after }: StepContext): Formed {
  const namespace = after.extensionNamespaces?.[name];
  const place = namespace === undefined ? '' : ` WITH SCHEMA ${quoteIdentifier(namespace)}`;
  const words: Words = {
    phase: 'types',
    title: `install ${name}`,
    why: 'Installing an extension may need rights that later steps do not. Nothing is locked.',
  };
  const quoted = quoteIdentifier(name);
  return formed(draft(words, [`CREATE EXTENSION IF NOT EXISTS ${quoted}${place}`], [`DROP EXTENSION IF EXISTS ${quoted}`]));
}

export function formSequence({ value }: OfKind<Addition, 'sequence'>): Formed {
  const words: Words = {
    phase: 'types',
    title: `create sequence ${value.name}`,
    why: 'Before the defaults that read it. Nothing is locked.',
  };
  return formed(draft(words, [value.sql], [`DROP SEQUENCE IF EXISTS ${quoteQualified(value.name, value.namespace)}`]));
}

const orderOf = oncePer(routineOrder);

export function formRoutine({ value }: OfKind<Addition, 'routine'>, { after }: StepContext): Formed {
  const { early, late } = orderOf(after);
  const phase: StepPhase = early.includes(value) ? 'routines' : late.includes(value) ? 'late routines' : 'others';
  const { up, down } = routinePair(value);
  const checks = /\bLANGUAGE\s+"?sql\b/i.test(value.sql) ? { before: ['SET LOCAL check_function_bodies = false'] } : {};
  const words: Words = { phase, title: `create ${value.name}`, why: 'Before what calls it. Nothing is locked.' };
  return formed(draft(words, [up.sql], down ? [down.sql] : [], checks));
}

export function formView({ value }: OfKind<Addition, 'view'>, context: StepContext): Formed {
  const name = quoteQualified(value.name, value.namespace);
  const own = allViews(context).get(name) ?? [];
  const materialised = value.definition.kind === 'sql' && value.definition.materialised;
  const words: Words = {
    phase: 'views',
    title: `create ${value.name}`,
    why: materialised
      ? 'Its query is run once; the tables it reads can be written meanwhile.'
      : 'Only its query is kept; no table is locked against readers or writers.',
  };
  return formed(
    draft(
      words,
      own.map(({ up }) => up.sql),
      own.flatMap(({ down }) => (down ? [down.sql] : [])).reverse(),
    ),
  );
}

/** Every view's statements, its comment with it. */
const allViews = oncePer(({ after, version }: StepContext): ReadonlyMap<string, readonly Pair[]> => {
  const found = new Map<string, Pair[]>();
  let current: Pair[] = [];
  for (const one of viewPairs(after, version)) {
    const dropped = /^DROP (?:MATERIALIZED )?VIEW (.*)$/s.exec(one.down?.sql ?? '')?.[1];
    if (dropped !== undefined) {
      current = [];
      found.set(dropped, current);
    }
    current.push(one);
  }
  return found;
});

const PHASES: Readonly<Record<Exclude<OpaquePhase, 'never'>, StepPhase>> = {
  namespace: 'namespaces',
  type: 'types',
  'late-type': 'late routines',
  'before-views': 'triggers',
  'default-rights': 'others',
  rights: 'others',
  last: 'others',
};

/** Kept verbatim: it is run as it is where the model knows how to take it back and that it locks no table. */
export function formOpaque({ value, replaces }: OfKind<Addition, 'opaque'>): Formed {
  const phase = opaquePhase(value);
  if (phase === 'never') return formed();
  const values = replaces && enumSteps(replaces, value);
  if (values) return formed(...values);
  const down = dropOpaque(value);
  const head = headOf(value);
  if (replaces || down === undefined)
    return refused({
      reason: replaces ? 'changed' : 'unsupported',
      subject: value.what,
      what: replaces ? `${head} is there already and says something else.` : `${head} is kept as a statement whose effect is not modelled.`,
      why: replaces
        ? 'What it takes away cannot be told from what it adds.'
        : 'Which tables it locks, and how it is taken back, is not known.',
      needs: 'A plan of its own, written by hand.',
    });
  const words: Words = {
    phase: PHASES[phase],
    title: `create ${value.what}`,
    why: 'Before the columns that are of it. Nothing is locked.',
  };
  return formed(draft(words, [value.sql], [down]));
}

const headOf = ({ sql }: Statement | { readonly sql: string }): string => sql.trim().split(/[\n(]/)[0]?.trim() ?? '';
