/** The tables as a picture: whole up to a size that stays readable, the busiest part and a link beyond it. */
import type { Diagram } from '../../erd/diagram.js';
import { diagramOfWork } from '../../erd/diagram-of-work.js';
import { mermaidLines } from '../../erd/mermaid.js';
import { code, count, fence, listOf, table } from '../../markdown/index.js';
import { cardinalityInWords } from '../in-words/key.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import type { View } from '../view.js';

const WHOLE_UP_TO = 40;
const OVERVIEW = 30;
const SENTENCES = 80;

export const erDiagram: Section = {
  id: 'er-diagram',
  title: 'ER diagram',
  depths: ALL_DEPTHS,
  write: (view) => {
    const diagram = diagramOfWork(view.main, view.dialect.spellType);
    return [
      ...legend(view),
      ...(view.tables.length <= WHOLE_UP_TO ? whole(diagram) : overview(diagram)),
      '',
      'A bar is *exactly one*, a ring *none*, a crow’s foot *any number*. PK is the primary key, FK a reference, UK a value that no two rows share. The picture with crow’s feet at each column is [diagram.svg](diagram.svg), its source [diagram.mmd](diagram.mmd).',
      '',
      ...relationships(view),
    ];
  },
};

/** Which boxes are new: the picture marks them, and words say it where there is no picture. */
function legend({ existing }: View): readonly string[] {
  if (!existing) return [];
  const { fresh, extended } = existing;
  return [
    `New: ${listOf(fresh.map((one) => code(one.name)))}${fresh.length === 0 ? 'no table' : ''}. Extended: ${extended.length === 0 ? 'none' : listOf(extended.map(({ table: one }) => code(one.name)))}, with what is added marked *new*. Boxes without columns are there already and are referred to; the other tables are left out.`,
    '',
  ];
}

const whole = (diagram: Diagram): readonly string[] => fence('mermaid', mermaidLines(diagram));

/** The tables with most relations, without columns. */
function overview(diagram: Diagram): readonly string[] {
  const degree = new Map<string, number>();
  for (const { child, parent } of diagram.relations) for (const id of [child, parent]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const ranked = [...diagram.boxes].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.name < b.name ? -1 : 1));
  const kept = new Set(ranked.slice(0, OVERVIEW).map((box) => box.id));
  const boxes = diagram.boxes.filter((box) => kept.has(box.id)).map((box) => ({ ...box, rows: [] }));
  const relations = diagram.relations.filter((r) => kept.has(r.child) && kept.has(r.parent) && !r.toTenant);
  return [
    `The schema has ${count(diagram.boxes.length, 'table')}. This overview shows the ${boxes.length} with most relations, without columns and without the references to the tenant; the whole is in [diagram.svg](diagram.svg).`,
    '',
    ...fence('mermaid', mermaidLines({ boxes, relations })),
  ];
}

function relationships(view: View): readonly string[] {
  const all = view.tables.flatMap((child) =>
    child.foreignKeys.map((key) => ({ child, key, parent: view.tableById.get(key.refTable)?.name ?? key.refTable })),
  );
  const shown = all.filter(({ key }) => view.tenantTable === undefined || key.refTable !== view.tenantTable.id);
  const owned = view.tables.filter((one) => one.ownership === 'tenant-owned').map((one) => code(one.name));
  const tenant =
    view.tenantTable === undefined || owned.length === 0
      ? []
      : ['', `Each row of ${listOf(owned)} belongs to exactly one row of ${code(view.tenantTable.name)}.`];
  if (shown.length === 0 || shown.length > SENTENCES) return tenant;
  return [
    '### Relationships',
    '',
    ...table(
      ['Relationship', 'Through', 'When the parent is deleted'],
      shown.map(({ child, key, parent }) => [
        cardinalityInWords(child, key, parent),
        key.columns.map(code).join(', '),
        key.onDelete.replace('-', ' '),
      ]),
    ),
    ...tenant,
  ];
}
