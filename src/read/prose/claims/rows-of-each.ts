/**
 * "Products have a name, a price, images and reviews": no column holds several of them, so each is a row of its own that belongs to the
 * product (first normal form: E. F. Codd, A Relational Model of Data for Large Shared Data Banks, 1970).
 */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Claim, ThingName } from './claim.js';

interface Read {
  readonly claims: readonly Claim[];
  readonly things: ReadonlyMap<string, ThingName>;
}

/**
 * The same, with a thing and a relationship in place of each attribute that means several such rows. A list that tells one from several
 * says so ("a price, images"); one that has all its items in the plural may only go with its owner ("hotels: names, pictures").
 */
export function rowsOfEach({ claims, things }: Read, telling: 'any' | 'with-articles'): Read {
  const parts = claims.flatMap((claim) => {
    const part = partOf(claim);
    return part && claim.kind === 'attribute' && part.key !== claim.thing.key ? [{ claim, part: things.get(part.key) ?? part }] : [];
  });
  const owners = (part: ThingName): number =>
    new Set(parts.flatMap((one) => (one.part.key === part.key ? [one.claim.thing.key] : []))).size;
  const found = parts.filter(
    ({ claim, part }) =>
      (!DOUBTFUL.test(part.key) || isBeside(claim, parts)) &&
      (SHARED.test(part.key) || owners(part) === 1) &&
      (telling === 'any' || hasArticles(claims, claim.evidence.sentence)),
  );
  if (found.length === 0) return { claims, things };
  const put = new Map<Claim, readonly Claim[]>(found.map(({ claim, part }) => [claim, rowsFor(claim, part, things)]));
  return {
    claims: claims.flatMap((claim) => put.get(claim) ?? [claim]),
    things: new Map([...things, ...found.map(({ part }) => [part.key, part] as const)]),
  };
}

/** Named with others that are surely rows: "checklists and comments". */
const isBeside = ({ evidence }: Claim, parts: readonly { readonly claim: Claim; readonly part: ThingName }[]): boolean =>
  parts.some(({ claim, part }) => claim.evidence.sentence === evidence.sentence && !DOUBTFUL.test(part.key));

const hasArticles = (claims: readonly Claim[], sentence: number): boolean =>
  claims.some(
    (claim) => claim.kind === 'attribute' && claim.evidence.sentence === sentence && /^(an?|one)$/.test(claim.item.determiner ?? ''),
  );

function rowsFor(
  { thing: owner, evidence }: Extract<Claim, { kind: 'attribute' }>,
  part: ThingName,
  things: Read['things'],
): readonly Claim[] {
  const shared = SHARED.test(part.key);
  const owns: Claim = {
    kind: 'relationship',
    from: owner,
    to: part,
    fromNumber: shared ? 'many' : 'one',
    toNumber: 'many',
    sense: shared ? 'links' : 'owns',
    verb: 'have',
    evidence,
  };
  return things.has(part.key) ? [owns] : [{ kind: 'thing', thing: part, evidence }, owns];
}

/** What somebody puts in or says, again and again; "notes" and "instructions" are as often one text. */
const ROWS =
  /^(image|photo|picture|video|attachment|review|chapter|lesson|checklist|variant|episode|song|playlist|reply|milestone|invoice|payment|order|booking|amenity|hashtag|skill|comment|tag|label|file|document)$/;
/** May as well be one text, or a list in it. */
const DOUBTFUL = /^(comment|tag|label|file|document)$/;
const SHARED = /^(amenity|hashtag|skill|tag|label)$/;

function partOf(claim: Claim): ThingName | undefined {
  if (claim.kind !== 'attribute') return undefined;
  const { item } = claim;
  const [word = '', ...more] = item.words.map((said) => said.toLowerCase());
  const plain = more.length === 0 && item.inside.length === 0 && item.qualifier === '' && !item.flag && !item.made && isPluralWord(word);
  return plain && ROWS.test(singularWord(word)) ? nameOfWords([singularWord(word)]) : undefined;
}
