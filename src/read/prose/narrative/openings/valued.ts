/** "The status is one of open, held and sold.", "Priority is routine or urgent.": a property that a sentence of its own gives the values of. */
import type { Token } from '../../language/token.js';
import { valuesFrom, valuesListed } from '../../terms/values.js';
import { made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import type { Opening } from './openings.js';

/** Properties that have values, and are hardly ever rows. */
const VALUED =
  /^(status|state|type|category|priority|severity|level|mode|method|direction|outcome|result|condition|channel|frequency|sex|gender|urgency|importance)$/;

/** What it is said of is named behind "of", else it was spoken of before. */
export function valuedIn(tokens: readonly Token[]): readonly Opening[] {
  return [/^(and|but|so)$/.test(tokens[0]?.lower ?? '') ? 1 : 0, ...clausesBehind(tokens)].flatMap((first) => valuedAt(tokens, first));
}

/** ", and its state is …". */
const clausesBehind = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ lower }, i) => (i > 2 && /^(its|their)$/.test(lower) && /^(and|,)$/.test(tokens[i - 1]?.lower ?? '') ? [i] : []));

function valuedAt(tokens: readonly Token[], first: number): readonly Opening[] {
  const noun = nounAt(tokens, first);
  if (!noun || noun.from !== first || !isProperty(noun)) return [];
  const whose = tokens[noun.to]?.lower === 'of' ? nounAt(tokens, noun.to + 1) : undefined;
  const is = whose ? whose.to : noun.to;
  const values = valuesBehindIs(tokens, is);
  if (!values) return [];
  const item = made(tokens, noun.start, noun.to, noun.words, {
    sure: true,
    named: true,
    plural: false,
    qualifier: '',
    determiner: noun.determiner,
    to: noun.to,
    inside: values,
  });
  return [{ kind: 'stamped', at: is, items: [item], subject: whose ? { noun: whose } : { pronoun: 'it' } }];
}

const isProperty = ({ words, plural, determiner }: Noun): boolean =>
  !plural && words.length < 3 && VALUED.test(words.at(-1) ?? '') && /^(|the|its|their)$/.test(determiner);

function valuesBehindIs(tokens: readonly Token[], is: number): readonly string[] | undefined {
  if (!/^(is|are|can|may|must|will)$/.test(tokens[is]?.lower ?? '')) return undefined;
  let at = is + 1;
  while (/^(be|always|usually|either|simply|just|then|has|to)$/.test(tokens[at]?.lower ?? '')) at++;
  const listed = tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of';
  return (listed ? valuesListed(tokens, at + 2) : (valuesFrom(tokens, at) ?? valuesFrom(beforePlus(tokens), at)))?.values;
}

/** "routine or urgent, plus …": what is added is told apart. */
function beforePlus(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'plus' && tokens[i - 1]?.text === ',');
  return at < 0 ? tokens : tokens.slice(0, at - 1);
}
