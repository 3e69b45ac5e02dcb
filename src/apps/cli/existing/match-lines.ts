/** What the plan says of an existing schema: which entities are there already, how new tables are made, what has to wait. */
import type { DomainModel, EntityMatch, ExistingWork, MatchCandidate } from '../../../model/index.js';
import { count } from '../../../write/markdown/words.js';

export const placeOf = ({ place }: Pick<MatchCandidate, 'place'>): string =>
  place === undefined ? '' : ` (${place.source}:${place.line})`;

/** `Customer is customer (schema.sql:41)`, or the doubt and how to decide it. */
export function matchLine({ entity, table, candidates, certain, reason, source }: EntityMatch, model: DomainModel): string {
  const name = model.entities.find(({ id }) => id === entity)?.name ?? entity;
  const chosen = candidates.find((one) => one.table === table);
  if (certain && table !== undefined)
    return `${name} is ${chosen?.name ?? table}${chosen ? placeOf(chosen) : ''}${source.kind === 'context' ? '' : ', as answered'}`;
  if (certain) return `${name} is new${source.kind === 'context' ? '' : ', as answered'}: ${reason}`;
  const offers = candidates.map((one) => `${one.name}${placeOf(one)} ${one.reason}`).join('; ');
  const taken = table === undefined ? 'it becomes a table of its own' : `${chosen?.name ?? table} is taken for it`;
  const others = [
    ...candidates.filter((one) => one.table !== table).map(({ name: other }) => other),
    ...(table === undefined ? [] : ['new']),
  ];
  return `${name}: ${offers}; ${taken}. To decide otherwise: ${others.map((other) => `--match ${entity}=${other}`).join(' or ')}`;
}

/** How many tables are new, extended and left alone. */
export function sizeLine({ before, additions }: ExistingWork): string {
  const known = new Set(before.tables.map(({ id }) => id));
  const extended = additions.tables.filter(({ id }) => known.has(id)).length;
  const fresh = additions.tables.length - extended;
  return `${count(fresh, 'new table')}, ${count(extended, 'extended table')}, ${count(before.tables.length - extended, 'unchanged table')}`;
}
