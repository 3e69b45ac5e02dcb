/** How rows of an entity go: by a per-entity answer, else the words of the text, else the mode. */
import type { DeletionStrategy, Entity, Table } from '../../../model/index.js';
import type { DesignState } from '../../design.js';
import { identifier, singularName } from '../../naming/index.js';

export interface DeletionChoice {
  readonly strategy: DeletionStrategy;
  readonly why: string;
}

export type DeletionRule = (entity: Entity, table: Table) => DeletionChoice;

export function deletionRule(state: DesignState, tenant: Entity | undefined): DeletionRule {
  const { mode, perEntity } = state.input.decisions.deletes;
  const answers = new Map(Object.entries(perEntity).map(([target, strategy]) => [targetKey(target), strategy]));
  return (entity, table) => {
    const answered = answers.get(targetKey(entity.id)) ?? answers.get(targetKey(table.name));
    if (answered) return { strategy: answered, why: 'as answered for it' };
    if (entity.deletion) return { strategy: entity.deletion, why: 'as the requirements say' };
    if (neverSoft(entity, table)) return { strategy: 'hard', why: neverSoft(entity, table) ?? '' };
    if (mode !== 'mixed') return { strategy: mode, why: 'as decided for all' };
    return entity.kind === 'thing' && entity.owner !== undefined && entity !== tenant
      ? { strategy: 'soft', why: 'users create it and may want it back' }
      : { strategy: 'hard', why: 'nothing asks for it to come back' };
  };
}

/** Entities and tables are both accepted as targets: `orders`, `Order`, `order`. */
export const targetKey = (text: string): string => singularName(identifier(text, 'entity'));

function neverSoft(entity: Entity, table: Table): string | undefined {
  if (entity.appendOnly || entity.kind === 'event') return 'events are never edited, not even to hide them';
  if (table.role === 'list') return 'a value of a list is replaced';
  return table.role === 'junction' ? 'a link either is or is not' : undefined;
}
