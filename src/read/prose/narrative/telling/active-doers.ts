/** Who does something to it, said the plain way round: "one engineer signs it off", "the clerk who passed it is noted on the form". */
import type { ThingName } from '../../claims/claim.js';
import { lastWord } from '../../language/last-word.js';
import { namesPerson } from '../../language/names-person.js';
import { pastOf } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { deedOf, isColleague, isDealtWith, isWorker, titleOf } from '../doers.js';
import type { Read } from '../inventory.js';
import { isNotedDown } from '../noted-down.js';
import { type Noun, nounAt } from '../nouns.js';
import { type Mention, type Relation, refersTo } from '../relation.js';
import type { Things } from '../thing-finder.js';

/** What is done once to one row, by somebody whom the row should name. */
const JUDGING =
  /^(sign|approve|authorise|authorize|verify|assess|inspect|review|certify|countersign|confirm|witness|decide|examine|grade|mark|prepare|check|audit|release|test|supervise|lead)$/;

/** `topic`: what "it" is. */
export function activeDoersIn(
  { strand: { tokens }, nouns }: Read,
  mentions: readonly Mention[],
  topic: ThingName | undefined,
  things: Things,
): readonly Relation[] {
  const [first] = nouns;
  if (!first) return [];
  const recorded = recordedDoer(tokens, first, mentions, topic, things);
  if (recorded) return [recorded];
  if (first.from > 1 || first.plural || !/^(|a|an|one|the|our)$/.test(first.determiner)) return [];
  const person = things.of(first);
  const who =
    workerOf(first, things) ??
    (person && namesPerson(person.key) && !isDealtWith(lastWord(person.key)) ? { thing: person, words: titleOf(person) } : undefined);
  const at = tokens[first.to]?.tag === 'adv' ? first.to + 1 : first.to;
  const base = verbBase(tokens[at]?.lower ?? '') ?? '';
  if (!who || !JUDGING.test(base) || !/s$/.test(tokens[at]?.lower ?? '')) return [];
  const before = particleAt(tokens, at + 1);
  const object = objectAt(tokens, before === undefined ? at + 1 : at + 2, mentions, topic);
  if (!object || object.thing.key === who.thing.key) return [];
  const particle = before ?? particleAt(tokens, object.end);
  return [doneBy(tokens, object.thing, who, [pastOf(base), ...(particle ? [particle] : [])], first.from, object.end)];
}

const particleAt = (tokens: readonly Token[], at: number): string | undefined => /^(off|out|up)$/.exec(tokens[at]?.lower ?? '')?.[0];

/** "it", "each crate", "the crate": one row of something. */
function objectAt(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  topic: ThingName | undefined,
): { readonly thing: ThingName; readonly end: number } | undefined {
  if (tokens[at]?.lower === 'it') return topic && { thing: topic, end: at + 1 };
  const mention = mentions.find(({ noun }) => noun.from === at);
  return mention && !mention.noun.plural && /^(each|every|the|a|an)$/.test(mention.noun.determiner)
    ? { thing: mention.thing, end: mention.noun.to }
    : undefined;
}

/** "The foreman who approved it is recorded on the booking.": of what it is recorded on. */
function recordedDoer(
  tokens: readonly Token[],
  first: Noun,
  mentions: readonly Mention[],
  topic: ThingName | undefined,
  things: Things,
): Relation | undefined {
  if (first.from > 1 || first.plural || !/^(who|that)$/.test(tokens[first.to]?.lower ?? '')) return undefined;
  const noted = tokens.findIndex(
    ({ lower }, i) => i > first.to + 1 && i < first.to + 9 && (isNotedDown(lower) || /^(named|shown)$/.test(lower)),
  );
  if (noted < 0 || !/^(is|gets|goes|be)$/.test(tokens[noted - 1]?.lower ?? '')) return undefined;
  const who = workerOf(first, things);
  const clause = tokens
    .slice(first.to, noted - 1)
    .map(({ lower }) => lower)
    .join(' ');
  const did = deedOf(`${clause}.`);
  if (!who || did === undefined) return undefined;
  const on = /^(on|against|with|in)$/.test(tokens[noted + 1]?.lower ?? '') ? noted + 2 : noted + 1;
  const place = nounAt(tokens, on);
  const thing = place && place.from === on ? mentions.find(({ noun }) => noun.from === on)?.thing : topic;
  return thing && thing.key !== who.thing.key ? doneBy(tokens, thing, who, [did], first.from, noted + 1) : undefined;
}

const doneBy = (
  tokens: readonly Token[],
  from: ThingName,
  { thing, words }: { readonly thing: ThingName; readonly words: readonly string[] },
  did: readonly string[],
  first: number,
  end: number,
): Relation => ({
  ...refersTo(tokens, { from, to: thing, first, end, verb: 'do', weight: 0.9 }),
  role: [...did, 'by', ...words].join(' '),
});

/** People who do the work, by a record of their own or the one of everybody. */
export function workerOf(noun: Noun, things: Things): { readonly thing: ThingName; readonly words: readonly string[] } | undefined {
  const thing = things.of(noun);
  if (thing) return thing === things.doer || isWorker(thing.key.split(' ')) ? { thing, words: titleOf(thing) } : undefined;
  if (!things.doer || !(isWorker(noun.words) || isColleague(noun.words))) return undefined;
  return { thing: things.doer, words: isColleague(noun.words) ? titleOf(things.doer) : noun.words };
}
