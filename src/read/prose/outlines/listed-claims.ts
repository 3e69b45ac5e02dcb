/** What a head and the fields below it say → claims. */
import type { Claim, Evidence, ThingName } from '../claims/claim.js';
import { belongsClaim } from '../clauses/related.js';
import type { Sentence } from '../language/token.js';
import type { ListItem } from '../terms/list-item.js';
import { isNeverKept, isPartOfDocument } from './document-nouns.js';
import { areFieldNames, type Field } from './fields.js';
import type { Head } from './heads.js';

/** Pattern ids of what forms list. */
export const LISTED_FIELD = 'outline/fields';
const LISTED_VALUES = 'outline/values';

/** Of the lines below a name, those that must name fields: fewer say what is done with it. */
const MOSTLY = 0.6;

export interface Around {
  /** What the section is about, for heads that name nothing. */
  readonly about: ThingName | undefined;
  /** The document names it elsewhere as well. */
  readonly isSaid: (key: string) => boolean;
}

export function listedClaims(
  head: Head,
  lists: readonly (readonly Field[])[],
  { about, isSaid }: Around,
  sentence: Sentence,
): readonly Claim[] {
  const thing = head.kind === 'values' && about && !isSaid(head.owner?.key ?? '') ? about : (head.owner ?? about);
  const full = lists.filter((items) => items.length > 0);
  const fields = full.flat();
  if (
    !thing ||
    isNeverKept(thing.key) ||
    (head.kind !== 'values' && isPartOfDocument(thing.key)) ||
    fields.length === 0 ||
    full.length < MOSTLY * lists.length
  )
    return [];
  if (head.kind === 'values') return valueClaims(head, thing, fields, sentence.index);
  if (head.kind === 'name' && !(areFieldNames(fields) && (head.many || isSaid(thing.key)))) return [];
  const { start, end, index } = sentence;
  const evidence: Evidence = { start, end, sentence: index, pattern: LISTED_FIELD, weight: 0.9 };
  const named = head.kind === 'fields' && head.optional ? fields.map(asOptional) : fields;
  const whole = head.kind === 'fields' && head.inAbove ? about : head.of;
  return [
    { kind: 'thing', thing, evidence },
    ...(whole ? [belongsClaim(thing, whole, 'of', evidence)] : []),
    ...named.map((field) => attributeClaim(thing, field)),
  ];
}

function valueClaims(
  { attribute, full, owner, start, end, had }: Extract<Head, { kind: 'values' }>,
  thing: ThingName,
  values: readonly Field[],
  sentence: number,
): readonly Claim[] {
  if (values.length < 2) return [];
  const name = (owner && owner.key !== thing.key ? full : attribute).replace(/ies$/, 'y').replace(/(?<=s)es$|(?<!s)(?<!u)s$/, '');
  const inside = values.map(({ item }) => item.name.toLowerCase());
  const item: ListItem = { name, words: name.split(' '), start, end, number: 'one', inside, qualifier: '' };
  const evidence: Evidence = { start, end, sentence, pattern: LISTED_VALUES, weight: 0.85 };
  return [...(had ? [{ kind: 'thing', thing, evidence } as const] : []), { kind: 'attribute', thing, item, evidence }];
}

const asOptional = ({ item, sentence }: Field): Field => ({ item: { ...item, qualifier: `${item.qualifier} optional`.trim() }, sentence });

const attributeClaim = (thing: ThingName, { item, sentence }: Field): Claim => ({
  kind: 'attribute',
  thing,
  item,
  evidence: { start: item.start, end: item.end, sentence, pattern: LISTED_FIELD, weight: 0.9 },
});
