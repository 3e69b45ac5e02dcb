/** Where the text forbids other moves, a trigger refuses them; elsewhere the moves are noted for the application. */
import type { Entity, Table, Trigger } from '../../model/index.js';
import type { DesignNote, Pass } from '../design.js';
import { entityMap, mapTables, withNotes } from './support/state.js';

export const addTransitions: Pass = {
  id: 'add-transitions',
  establishes: 'a state moves only along stated transitions where the text asks for that',
  run: (state) => {
    const entities = entityMap(state.model);
    const guarded = mapTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      const trigger = entity && transitionTrigger(table, entity);
      return trigger ? { ...table, triggers: [...table.triggers, trigger] } : table;
    });
    return withNotes(guarded, state.model.entities.flatMap(noteOf));
  },
};

function transitionTrigger(table: Table, { lifecycle }: Entity): Trigger | undefined {
  if (!lifecycle?.enforced) return undefined;
  const column = table.columns.find(({ attribute }) => attribute === lifecycle.attribute)?.name;
  if (column === undefined) return undefined;
  return {
    name: '',
    definition: { kind: 'transition', column, allowed: lifecycle.transitions },
    origin: lifecycle.origin,
    reason: 'The requirements allow no other move, so the database refuses one.',
  };
}

function noteOf({ id, name, lifecycle }: Entity): readonly DesignNote[] {
  if (!lifecycle) return [];
  const moves = lifecycle.transitions.map(({ from, to }) => `${from} → ${to}`).join(', ');
  const who = lifecycle.enforced
    ? 'A trigger refuses any other.'
    : 'The application keeps to them; nothing asks for other moves to be impossible.';
  return [{ subject: id, kind: 'lifecycle', message: `${name} starts as ${lifecycle.initial} and moves ${moves || 'nowhere'}. ${who}` }];
}
