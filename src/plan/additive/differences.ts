/** What a comparison finds: additions in the order of the later schema, and everything that is none. */
import type { Addition, BeyondAdditive, BeyondReason } from '../../model/index.js';

export interface Differences {
  readonly additions: readonly Addition[];
  readonly beyond: readonly BeyondAdditive[];
}

export const together = (parts: readonly Differences[]): Differences => ({
  additions: parts.flatMap(({ additions }) => additions),
  beyond: parts.flatMap(({ beyond }) => beyond),
});

export const none: Differences = { additions: [], beyond: [] };

export const only = (...additions: readonly Addition[]): Differences => ({ additions, beyond: [] });

interface Thing {
  /** `index`, `column`. */
  readonly noun: string;
  readonly name: string;
  readonly table?: string;
}

const subjectOf = ({ noun, name, table }: Thing): string =>
  `${noun} ${table === undefined || table === name ? '' : `${table}.`}${name}`.trim();

export const removed = (thing: Thing): BeyondAdditive =>
  beyond(thing, 'removed', [
    `It is there and not in the design.`,
    'Taking something away is not additive: the application, or rows, may rest on it.',
    'See first that nothing uses it, deploy an application that does without it, then drop it; keep a way to have it back.',
  ]);

export const changed = (
  thing: Thing,
  what: string,
  why = 'What is there would become something else under the application that uses it.',
): BeyondAdditive =>
  beyond(thing, 'changed', [
    what,
    why,
    'Expand and contract: add the new form beside the old one, write both, fill existing rows in batches, verify, read the new one, drop the old one.',
  ]);

function beyond(thing: Thing, reason: BeyondReason, [what, why, needs]: readonly [string, string, string]): BeyondAdditive {
  return {
    kind: 'beyond',
    reason,
    subject: subjectOf(thing),
    ...(thing.table === undefined ? {} : { table: thing.table }),
    what,
    why,
    needs,
  };
}
