/** What every step of lowering shares: the notes, names that are taken, and the origin of what is added. */
import type { Origin } from '../../../model/index.js';
import type { LoweringNote } from '../../dialect.js';

export interface Lowering {
  readonly notes: LoweringNote[];
  /** Names of tables, views, indexes and triggers: one namespace, upper and lower case alike. */
  readonly taken: Set<string>;
}

export const LOWERED: Origin = { kind: 'rule', rule: 'lowering' };

export function note(lowering: Lowering, subject: string, message: string): void {
  lowering.notes.push({ subject, message });
}

/** Takes `name`, or the first free one of `name_2`, `name_3` … */
export function takeName(taken: Set<string>, name: string): string {
  for (let i = 1; ; i++) {
    const candidate = i === 1 ? name : `${name}_${i}`;
    const key = candidate.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return candidate;
  }
}
