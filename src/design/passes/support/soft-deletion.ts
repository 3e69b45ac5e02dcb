/** How a row is marked as deleted: by a time, or by a flag where the existing tables have one. */
import { type Column, compare, type Expr, isNull, literal, column as reference, type Table } from '../../../model/index.js';
import type { DesignState, PatternCondition } from '../../design.js';
import { styleOf } from './style.js';

export interface DeletionMark {
  /** Without origin and reason. */
  readonly column: Pick<Column, 'name' | 'type' | 'nullable' | 'default'>;
  readonly flag: boolean;
  /** True of rows that live. */
  readonly live: Expr;
  readonly condition: PatternCondition;
}

export function deletionMark(state: DesignState): DeletionMark {
  const house = state.input.existing?.house.deleted;
  const name = house?.column.name ?? styleOf(state).deletedAt;
  if (!house?.flag) {
    const type = house?.column.type ?? ({ kind: 'instant' } as const);
    return {
      column: { name, type, nullable: true },
      flag: false,
      live: isNull(reference(name)),
      condition: { column: name, op: 'is-unset' },
    };
  }
  const { type, default: given } = house.column;
  const value = given?.kind === 'literal' ? given.value : false;
  return {
    column: { name, type, nullable: false, default: { kind: 'literal', value } },
    flag: true,
    live: compare(reference(name), '=', literal(value)),
    condition: { column: name, op: 'equals', value },
  };
}

/** Whether rows of the table are only marked. */
export const isMarked = ({ columns }: Table, { column }: DeletionMark): boolean => columns.some(({ name }) => name === column.name);
