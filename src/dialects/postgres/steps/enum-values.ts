/** New values of an enum type. https://www.postgresql.org/docs/15/sql-altertype.html */
import type { OpaqueStatement, StepDraft } from '../../../model/index.js';
import { free } from '../../step-forms.js';

const ENUM = /^\s*CREATE\s+TYPE\s+((?:"(?:[^"]|"")+"|[\w$]+)(?:\.(?:"(?:[^"]|"")+"|[\w$]+))?)\s+AS\s+ENUM\s*\(([\s\S]*)\)\s*;?\s*$/i;
const LABEL = /'(?:[^']|'')*'/g;

/** A step a value; undefined where values were taken away or moved. */
export function enumSteps(before: OpaqueStatement, after: OpaqueStatement): readonly StepDraft[] | undefined {
  const [, name = '', old = ''] = ENUM.exec(before.sql) ?? [];
  const [, , wanted = ''] = ENUM.exec(after.sql) ?? [];
  const known: readonly string[] = old.match(LABEL) ?? [];
  const labels: readonly string[] = wanted.match(LABEL) ?? [];
  const isKnown = new Set(known);
  if (name === '' || labels.filter((label) => isKnown.has(label)).join() !== known.join()) return undefined;
  return labels.flatMap((label, at) => (isKnown.has(label) ? [] : [addValue(name, label, placeOf(labels, at))]));
}

/** Labels before it are there, whether known or added by an earlier step. */
function placeOf(labels: readonly string[], at: number): string {
  const previous = labels[at - 1];
  if (previous !== undefined) return ` AFTER ${previous}`;
  return labels[at + 1] === undefined ? '' : ` BEFORE ${labels[at + 1]}`;
}

function addValue(type: string, label: string, place: string): StepDraft {
  return {
    phase: 'types',
    title: `add ${label.slice(1, -1)} to ${type.replaceAll('"', '')}`,
    why: 'The value cannot be used before this is committed, so nothing else stands in the file. No table is locked.',
    up: [free(`ALTER TYPE ${type} ADD VALUE IF NOT EXISTS ${label}${place}`)],
    down: [],
    outsideTransaction: true,
    noWayBack: 'A value of an enum type cannot be removed. It does no harm: nothing uses it once the later steps are taken back.',
  };
}
