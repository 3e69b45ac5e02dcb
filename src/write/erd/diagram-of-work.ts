/**
 * What a dossier draws: all tables; of an existing schema those that are new or extended, and as bare boxes what they refer
 * to or are referred to by.
 */
import type { ColumnType } from '../../model/index.js';
import type { EngineWork } from '../writer.js';
import { type Box, type Diagram, diagramOf } from './diagram.js';

export function diagramOfWork({ lowered, existing }: EngineWork, spellType: (type: ColumnType) => string): Diagram {
  const whole = diagramOf(lowered.schema, spellType);
  if (!existing) return whole;
  const known = new Set(existing.before.tables.map(({ id }) => id));
  const added = new Map(existing.additions.tables.map((table) => [table.id, new Set(table.columns.map(({ name }) => name))]));
  const relations = whole.relations.filter(({ child, parent }) => added.has(child) || added.has(parent));
  const near = new Set(relations.filter(({ child }) => added.has(child)).map(({ parent }) => parent));
  const marked = (box: Box): Box => {
    const fresh = added.get(box.id);
    if (!fresh) return { ...box, rows: [], state: 'unchanged' };
    if (!known.has(box.id)) return { ...box, state: 'new' };
    return { ...box, state: 'extended', rows: box.rows.map((row) => (fresh.has(row.name) ? { ...row, added: true } : row)) };
  };
  const boxes = whole.boxes.filter(({ id }) => added.has(id) || near.has(id)).map(marked);
  const shown = new Set(boxes.map(({ id }) => id));
  return { boxes, relations: relations.filter(({ child, parent }) => shown.has(child) && shown.has(parent)) };
}
