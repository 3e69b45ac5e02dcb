/** "A vet practice: owners bring pets", "a small shop, really simple: products with …": whose data it is, of which there is but one. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { isBodyNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { namesSoftware } from '../../language/word-classes.js';

export function pastOpening(tokens: readonly Token[]): readonly Token[] {
  const where = pastWhere(tokens);
  if (where) return where;
  const colon = tokens.findIndex(({ text }) => /^[:–—]$/.test(text));
  if (colon < 1 || colon > LONGEST) return tokens;
  const opening = tokens.slice(0, colon);
  const comma = opening.findIndex(({ text }) => text === ',');
  const named = comma < 0 ? opening : opening.slice(0, comma);
  if (comma >= 0 && !opening.slice(comma + 1).every(({ tag }) => /^(adv|adj|punct|conj)$/.test(tag))) return tokens;
  return isWhole(named) && tellsOfMany(tokens.slice(colon + 1)) ? tokens.slice(colon + 1) : tokens;
}

/** "A clinic where doctors treat patients." */
function pastWhere(tokens: readonly Token[]): readonly Token[] | undefined {
  const where = tokens.findIndex(({ lower }) => lower === 'where');
  if (where < 2 || where > LONGEST || !/^(an?|my|our)$/.test(lowerAt(tokens, 0))) return undefined;
  const named = tokens.slice(1, where);
  const plain = named.every(({ tag }) => /^(noun|adj|part)$/.test(tag)) && isHouse(named.map(({ lower }) => lower));
  return plain && tokens.length > where + 3 && /^(noun|adj)$/.test(tokens[where + 1]?.tag ?? '') ? tokens.slice(where + 1) : undefined;
}

const LONGEST = 9;

/** "a vet practice", "a website for a restaurant", "this is about a hotel". */
function isWhole(opening: readonly Token[]): boolean {
  const words = opening.map(({ lower }) => lower).join(' ');
  if (KINDS_OF_SOFTWARE.test(words)) return true;
  const [, said = ''] = OPENING.exec(words) ?? [];
  if (said === '') return false;
  const parts = said.split(/ (?:for|of|about) (?:an? |the |my |our )?/);
  const from = opening.length - said.split(' ').length;
  if (opening.slice(from).some(({ tag }) => !/^(noun|adj|prep|det|part|propn|adv|verb)$/.test(tag))) return false;
  return parts.every((part) => isHouse(part.split(' ')));
}

/** "Multi-tenant SaaS: …", "B2B web app: …". */
const KINDS_OF_SOFTWARE =
  /^(?:(?:multi-tenant|b2b|b2c|small|simple|web|mobile|online|my|our|an?|new) )*(?:saas|web ?app|mobile app|mvp|start-?up)(?: (?:app|product|platform|tool))?$/;

const OPENING =
  /^(?:this is (?:about |for )?|it is (?:about |for )?|it's (?:about |for )?|for )?(?:an?|my|our|the) ((?:[a-z'’-]+ ){0,5}[a-z'’-]+)$/;

/** "fishing club", "vet practice", "booking app": a business, a society or the software. */
export const isHouse = (words: readonly string[]): boolean => {
  const last = singularWord(words.at(-1) ?? '');
  return isBodyNoun(last) || HOUSES.test(last) || namesSoftware([last]);
};

/** Businesses, societies and houses that anybody may run. */
const HOUSES =
  /^(practice|surgery|bakery|brewery|winery|distillery|nursery|fishery|dairy|pharmacy|museum|theatre|theater|cinema|gallery|workshop|business|project|tracker|planner|marketplace|market|café|cafe|bar|pub|inn|hostel|kennel|shelter|zoo|choir|orchestra|band|society|kindergarten|garage|parish|church|monastery|festival|fair|webshop|archive|cooperative|co-op|charity|foundation|start-?up|laundry|butcher|florist|forge|camp|campsite|marina|pool|spa|rink|vineyard|orchard|allotment|newspaper|magazine|publisher|consultancy|ministry|authority|municipality|council)$/;

/** "products with a name", "each pet has a name": not "name, address". */
function tellsOfMany(tokens: readonly Token[]): boolean {
  if (/^(who|which)$/.test(lowerAt(tokens, 0))) return true;
  if (/^(each|every|an?|we|our|people|customers|users)$/.test(lowerAt(tokens, 0)))
    return tokens.some(({ tag, lower }) => tag === 'verb' || /^(has|have|is|are)$/.test(lower));
  const end = tokens.findIndex(({ tag }) => !/^(noun|adj|num)$/.test(tag));
  const head = lowerAt(tokens, (end < 0 ? tokens.length : end) - 1);
  return (
    end > 0 && isPluralWord(head) && /^(with|have|can|are|bring|\(|who|that|which|and|,)$/.test(lowerAt(tokens, end)) && tokens.length > 4
  );
}
