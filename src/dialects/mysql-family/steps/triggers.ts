/**
 * Triggers of tables in use. One rule of the schema may be several triggers, and a new table may give its parent one, so the
 * engine's triggers are compared as a whole.
 */
import type { StepDraft, Table } from '../../../model/index.js';
import type { StepContext } from '../../step-forms.js';
import type { Flavour } from '../flavour.js';
import { triggerPair } from '../render/index.js';
import type { Qualify } from '../render/qualify.js';
import { type EngineTrigger, engineTriggers } from '../triggers/index.js';
import { COMMITS, LIMITS, metadata } from './algorithms.js';

export function triggerSteps(flavour: Flavour, { before, after, version }: StepContext, qualify: Qualify): readonly StepDraft[] {
  const old = engineTriggers(flavour, before, version);
  const wanted = engineTriggers(flavour, after, version);
  const there = new Set(before.tables.map(({ id }) => id));
  return after.tables
    .filter(({ id }) => there.has(id))
    .flatMap((table) => {
      const known = new Set(old.get(table.id)?.map(({ name }) => name));
      const added = (wanted.get(table.id) ?? []).filter(({ name }) => !known.has(name));
      return added.length === 0 ? [] : [draftOf(table, added, qualify)];
    });
}

function draftOf(table: Table, triggers: readonly EngineTrigger[], qualify: Qualify): StepDraft {
  const pairs = triggers.map((trigger) => triggerPair(table, trigger, qualify));
  return {
    phase: 'triggers',
    title: triggers.length === 1 ? `add ${triggers[0]?.name ?? 'a trigger'}` : `add ${triggers.length} triggers to ${table.name}`,
    why: 'From this moment on every change of a row runs them.',
    up: pairs.map(({ up }) => ({ sql: up.sql, locks: [metadata(table.id)] })),
    down: pairs.flatMap(({ down }) => (down ? [{ sql: down.sql, locks: [metadata(table.id)] }] : [])).reverse(),
    ...LIMITS,
    afterFailure: COMMITS,
  };
}
