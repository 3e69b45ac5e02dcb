/** The indexes of a table: what each serves, why it has this shape, and what it costs writers. */
import type { Index, IndexMethod, IndexPart, Table } from '../../../model/index.js';
import { code, codes, escapeText, listOf, table as markdownTable, prose, sentence, thousands } from '../../markdown/index.js';
import { exprAsCode, exprInWords } from '../in-words/expr.js';
import type { View } from '../view.js';

export function indexTable(view: View, table: Table): readonly string[] {
  if (table.indexes.length === 0) return ['No index beyond the key and the unique rules; they serve every read stated for this table.'];
  return markdownTable(
    ['Index', 'Shape', 'Serves', 'Why', 'Write cost'],
    table.indexes.map((index) => [
      code(index.name),
      shapeOf(index),
      servesInWords(view, index),
      whyInWords(view, index),
      writeCost(view, table, index),
    ]),
  );
}

/** `(school_id, status, starts_on DESC)` with its extras. */
export function shapeOf(index: Index): string {
  const parts = `(${index.parts.map(partAsCode).join(', ')})`;
  return [
    index.unique ? 'unique' : '',
    index.method === 'btree' ? '' : index.method.toUpperCase(),
    code(parts),
    index.include.length === 0 ? '' : `carrying ${codes(index.include)}`,
    index.where === undefined ? '' : `where ${exprInWords(index.where)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function partAsCode(part: IndexPart): string {
  const direction = part.direction === 'desc' ? ' DESC' : '';
  const nulls = part.nulls === undefined ? '' : ` NULLS ${part.nulls.toUpperCase()}`;
  return `${exprAsCode(part.expr)}${part.opclass === undefined ? '' : ` ${part.opclass}`}${part.prefix === undefined ? '' : `(${part.prefix})`}${direction}${nulls}`;
}

export function servesInWords(view: View, index: Index): string {
  const services = view.servicesByIndex.get(index.name) ?? [];
  const described = new Map(services.map((service) => [service.pattern, service.description]));
  const ids = [
    ...new Set([...services.map((service) => service.pattern), ...index.serves.map((id) => (described.has(`fk:${id}`) ? `fk:${id}` : id))]),
  ];
  if (ids.length > 0) return ids.map((id) => nameOf(view, id, described.get(id))).join('; ');
  return index.unique ? 'the unique rule itself' : '';
}

/** A read in its own words; a foreign key by its name. */
function nameOf(view: View, id: string, description: string | undefined): string {
  const words = view.patternById.get(id)?.description ?? (id.startsWith('fk:') ? undefined : description);
  return words === undefined ? `foreign key ${code(id.replace(/^fk:/, ''))}` : `“${escapeText(words)}”`;
}

function whyInWords(view: View, index: Index): string {
  if (index.reason !== undefined) return prose(shapeReason(index.reason));
  const explained = (view.servicesByIndex.get(index.name) ?? []).map((service) => prose(service.explanation));
  if (explained.length > 0) return [...new Set(explained)].slice(0, 2).join(' ');
  return index.unique
    ? 'Enforces the rule at every write.'
    : 'Finds the referring rows without reading the whole table when a parent changes.';
}

/** What it serves and costs has columns of its own. */
const shapeReason = (reason: string): string => reason.replace(/\s*Serves [“"][\s\S]*$/, '');

const ENTRIES: Readonly<Record<IndexMethod, string>> = {
  btree: 'one entry for each row',
  hash: 'one entry for each row',
  gin: 'several entries for each row, one for each word, key or group of letters',
  gist: 'one entry for each row, with costlier splits',
  spgist: 'one entry for each row',
  brin: 'a few bytes for each range of pages: next to nothing',
  fulltext: 'several entries for each row, one for each word',
  spatial: 'one entry for each row, with costlier splits',
};

function writeCost(view: View, table: Table, index: Index): string {
  const columns = [...new Set([...index.parts.flatMap((part) => (part.expr.kind === 'column' ? [part.expr.name] : [])), ...index.include])];
  const changing = columns.filter((name) => name !== view.tenantColumn);
  const growth = table.entity === undefined ? undefined : view.entityById.get(table.entity)?.volume?.growthPerYear;
  return sentence(
    [
      index.where === undefined ? ENTRIES[index.method] : `${ENTRIES[index.method]} within the condition`,
      growth === undefined || index.where !== undefined ? '' : `about ${thousands(growth)} rows a year`,
      changing.length === 0 ? '' : `rewritten when ${listOf(changing.map(code), 'or')} changes`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}
