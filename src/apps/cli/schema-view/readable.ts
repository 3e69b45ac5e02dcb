/** A schema as people read it in YAML: places instead of spans, nothing that is empty. Everything else is kept. */
import type { PlainData } from '../../../util/to-yaml.js';

export function readable(value: object): PlainData {
  return shorten(value as PlainData);
}

function shorten(value: PlainData): PlainData {
  if (Array.isArray(value)) return (value as readonly PlainData[]).map(shorten);
  if (typeof value !== 'object' || value === null) return value;
  const kept: [string, PlainData][] = [];
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'origin') {
      const place = placeOf(inner);
      if (place !== undefined) kept.push(['at', place]);
    } else if (!IMPLIED[key]?.(inner) && !isEmpty(inner)) kept.push([key, shorten(inner)]);
  }
  return Object.fromEntries(kept);
}

/** What goes without saying. `kind` of a table or a schema is said by where it stands. */
const IMPLIED: Readonly<Record<string, (value: PlainData) => boolean>> = {
  kind: (value) => value === 'table' || value === 'schema',
  role: (value) => value === 'entity',
  method: (value) => value === 'btree',
  direction: (value) => value === 'asc',
  unique: (value) => value === false,
};

const isEmpty = (value: PlainData): boolean => value === undefined || (Array.isArray(value) && value.length === 0);

/** `schema.sql:12`, of the statement that changed it last. */
function placeOf(origin: PlainData): string | undefined {
  const spans = (origin as { readonly spans?: readonly { readonly source: string; readonly line: number }[] }).spans ?? [];
  const last = spans.at(-1);
  return last && `${last.source}:${last.line}`;
}
