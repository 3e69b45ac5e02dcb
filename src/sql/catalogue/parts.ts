/** Indexes, triggers, policies and constraints of tables, by their names. */
import type { Check, ForeignKey, Index, Key, RowPolicy, Table, Trigger, Unique } from '../../model/index.js';
import { type Catalogue, exists, missing, type ObjectName, type Outcome } from './catalogue.js';
import { findOwner } from './names.js';
import { changeTable, putTable } from './tables.js';

export type NewConstraint =
  | { readonly kind: 'primary-key'; readonly value: Key }
  | { readonly kind: 'unique'; readonly value: Unique }
  | { readonly kind: 'foreign-key'; readonly value: ForeignKey }
  | { readonly kind: 'check'; readonly value: Check };

export function addIndex(catalogue: Catalogue, table: ObjectName, index: Index): Outcome {
  return changeTable(catalogue, table, (found) => ({ ...found, indexes: [...found.indexes, index] }));
}

export function addTrigger(catalogue: Catalogue, table: ObjectName, trigger: Trigger): Outcome {
  return changeTable(catalogue, table, (found) => ({ ...found, triggers: [...found.triggers, trigger] }));
}

export function addPolicy(catalogue: Catalogue, table: ObjectName, policy: RowPolicy): Outcome {
  return changeTable(catalogue, table, (found) => ({ ...found, policies: [...found.policies, policy] }));
}

/** By its own name, wherever its table is. */
export function dropIndex(catalogue: Catalogue, name: ObjectName): Outcome {
  const table = findOwner(catalogue, 'index', name);
  if (!table) return missing('index', name.name);
  putTable(catalogue, { ...table, indexes: without(catalogue, table.indexes, name.name) });
  return undefined;
}

export function dropTrigger(catalogue: Catalogue, name: ObjectName): Outcome {
  const table = findOwner(catalogue, 'trigger', name);
  if (!table) return missing('trigger', name.name);
  putTable(catalogue, { ...table, triggers: without(catalogue, table.triggers, name.name) });
  return undefined;
}

export function dropPolicy(catalogue: Catalogue, table: ObjectName, name: string): Outcome {
  return changeTable(catalogue, table, (found) => {
    const policies = without(catalogue, found.policies, name);
    return policies.length === found.policies.length ? missing('policy', name) : { ...found, policies };
  });
}

export function addConstraint(catalogue: Catalogue, table: ObjectName, { kind, value }: NewConstraint): Outcome {
  return changeTable(catalogue, table, (found) => {
    if (value.name !== undefined && hasConstraint(catalogue, found, value.name)) return exists('constraint', value.name);
    if (kind === 'primary-key') return { ...found, primaryKey: value };
    if (kind === 'unique') return { ...found, uniques: [...found.uniques, value] };
    if (kind === 'check') return { ...found, checks: [...found.checks, value] };
    return { ...found, foreignKeys: [...found.foreignKeys, value] };
  });
}

export function dropConstraint(catalogue: Catalogue, table: ObjectName, name: string): Outcome {
  return changeTable(catalogue, table, (found) => {
    if (!hasConstraint(catalogue, found, name)) return missing('constraint', name);
    const { primaryKey, ...rest } = found;
    return {
      ...rest,
      ...(primaryKey && !named(catalogue, primaryKey, name) ? { primaryKey } : {}),
      uniques: without(catalogue, found.uniques, name),
      foreignKeys: without(catalogue, found.foreignKeys, name),
      checks: without(catalogue, found.checks, name),
    };
  });
}

export function renameConstraint(catalogue: Catalogue, table: ObjectName, from: string, to: string): Outcome {
  if (from === to) return undefined;
  return changeTable(catalogue, table, (found) => {
    if (!hasConstraint(catalogue, found, from)) return missing('constraint', from);
    if (hasConstraint(catalogue, found, to)) return exists('constraint', to);
    return changeConstraints(catalogue, found, from, (one) => ({ ...one, name: to }));
  });
}

/** Existing rows are known to keep it now. */
export function validateConstraint(catalogue: Catalogue, table: ObjectName, name: string): Outcome {
  return changeTable(catalogue, table, (found) => {
    if (!hasConstraint(catalogue, found, name)) return missing('constraint', name);
    const valid = <T extends { readonly notValid?: boolean }>({ notValid: _, ...rest }: T) => rest;
    const isIt = (one: Check | ForeignKey): boolean => named(catalogue, one, name);
    return {
      ...found,
      checks: found.checks.map((check) => (isIt(check) ? valid(check) : check)),
      foreignKeys: found.foreignKeys.map((fk) => (isIt(fk) ? valid(fk) : fk)),
    };
  });
}

type Named = { readonly name?: string };

const named = ({ rules: { fold } }: Catalogue, one: Named, name: string): boolean =>
  one.name !== undefined && fold(one.name) === fold(name);

const without = <T extends Named>(catalogue: Catalogue, list: readonly T[], name: string): readonly T[] =>
  list.filter((one) => !named(catalogue, one, name));

function hasConstraint(catalogue: Catalogue, { primaryKey, uniques, foreignKeys, checks }: Table, name: string): boolean {
  return [...(primaryKey ? [primaryKey] : []), ...uniques, ...foreignKeys, ...checks].some((one) => named(catalogue, one, name));
}

function changeConstraints(catalogue: Catalogue, table: Table, name: string, change: <T extends Named>(one: T) => T): Table {
  const one = <T extends Named>(given: T): T => (named(catalogue, given, name) ? change(given) : given);
  return {
    ...table,
    ...(table.primaryKey ? { primaryKey: one(table.primaryKey) } : {}),
    uniques: table.uniques.map(one),
    foreignKeys: table.foreignKeys.map(one),
    checks: table.checks.map(one),
  };
}
