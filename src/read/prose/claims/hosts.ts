/**
 * Who wants the software: "The cycling club needs to manage several races." Somebody speaks of a business of theirs to
 * say what it keeps; it is a thing itself only where the text says elsewhere what it has.
 */
import { isPluralWord, singularWord } from '../../source/singular.js';
import { lastWord } from '../language/last-word.js';
import { isBodyNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { phraseEnd, phraseOf } from '../terms/phrase.js';
import { thingName } from '../terms/thing-name.js';
import type { Claim } from './claim.js';

/** Texts open with it. */
const OPENING = 3;
/** The longest name with its article. */
const LONGEST = 7;
/** Attributes said in other sentences. */
const DESCRIBED = 2;

const WANTING = /^(needs?|wants?|wishes|requires?|plans?|intends?|hopes?)$/;
const KEEPING = /^(manage|track|monitor|record|store|maintain|administer|handle|organize|organise|develop|build|use|set|have)$/;
const KEPT = /^(management|recording|tracking|monitoring|administration|development|establishment)$/;

/** Keys of those who want the software and are said to have nothing themselves, or who want it in sentence after sentence. */
export function hostsIn(sentences: readonly Sentence[], claims: readonly Claim[]): ReadonlySet<string> {
  const wants = sentences.slice(0, OPENING).flatMap(({ tokens, index }) => {
    const key = wanting(tokens);
    return key === undefined ? [] : [{ key, index }];
  });
  const wanted = wants.flatMap(({ key, index }) => {
    const again = wants.some((other) => other.index !== index && (other.key === key || other.key.endsWith(` ${key}`)));
    return again || !describedElsewhere(key, index, claims) ? [key] : [];
  });
  const used = sentences.slice(0, OPENING).flatMap(({ tokens }) => [...running(tokens), ...ours(tokens), ...placed(tokens)]);
  return new Set([...wanted, ...used.filter((key) => isOnlyOne(key, sentences, claims))]);
}

/** "A bookshop sells …": who runs it. */
function running(tokens: readonly Token[]): readonly string[] {
  const start = tokens.findLastIndex(({ text }, i) => text === ':' && i < tokens.length - 3) + 1;
  if (!/^(a|an)$/.test(tokens[start]?.lower ?? '')) return [];
  const verb = tokens.findIndex(({ tag }, i) => i > start && tag === 'verb');
  const name = tokens.slice(start + 1, verb);
  if (verb < 0 || name.length === 0 || name.length > LONGEST || !name.every(({ tag }) => /^(noun|adj)$/.test(tag))) return [];
  const serves = SERVING.test(tokens[verb]?.lower ?? '') && isHouse(name.at(-1)?.lower ?? '');
  if (!serves && !RUNNING.test(tokens[verb]?.lower ?? '')) return [];
  const several = tokens.slice(verb + 1, verb + 4).some(({ lower }) => /^(multiple|several|many|various|different)$/.test(lower));
  return several || serves ? keysOf(tokens, start, verb) : [];
}

/** "I run a small garage", "we're a dog rescue", "I'm a teacher and": who writes. */
function ours(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, i) => {
    const short = /^(i|we)['’](m|re)$/.test(token.lower);
    const verb = short ? i : i + 1;
    if (!short && !(/^(i|we)$/.test(token.lower) && /^(am|are|run|own|operate|manage)$/.test(tokens[verb]?.lower ?? ''))) return [];
    const from = tokens[verb + 1]?.lower === 'only' || tokens[verb + 1]?.lower === 'just' ? verb + 2 : verb + 1;
    return /^(a|an)$/.test(tokens[from]?.lower ?? '') ? keysOf(tokens, from, phraseEnd(tokens, from)) : [];
  });
}

const RUNNING = /^(manages|owns|operates|runs|sells|offers|employs|undertakes|maintains)$/;

/** What houses do for others, as people do. */
const SERVING =
  /^(buys|rents|hires|lends|leases|lets|gives|takes|looks|collects|provides|serves|makes|produces|builds|repairs|teaches|organi[sz]es|plans|treats|stores|delivers|ships|trains|hosts|arranges|prepares|publishes|keeps|handles|processes|breeds|grows|restores)$/;

const isHouse = (word: string): boolean =>
  isBodyNoun(word) ||
  (/(ery|house|home|shop|society|council|workshop|practice|surgery|kennels?|museum|theat(er|re)|zoo|nursery|orchestra|brigade|business|charity|dealership|garage)$/.test(
    word,
  ) &&
    !isPluralWord(word));

/** "managing engineers and machines in a factory": where the software is used. */
function placed(tokens: readonly Token[]): readonly string[] {
  const at = tokens.findIndex(({ lower }, i) => /^(system|platform|database|application|software|app)$/.test(lower) && i < LONGEST);
  if (at < 0) return [];
  return tokens.flatMap((token, i) => {
    if (i < at || !/^(in|of|for|at|within)$/.test(token.lower) || !/^(a|an)$/.test(tokens[i + 1]?.lower ?? '')) return [];
    const end = phraseEnd(tokens, i + 1);
    return isBodyNoun(tokens[end - 1]?.lower ?? '') ? keysOf(tokens, i + 1, end) : [];
  });
}

const keysOf = (tokens: readonly Token[], from: number, to: number): readonly string[] => {
  const key = thingName(phraseOf(tokens, from, to))?.key;
  return key === undefined ? [] : [key];
};

/** Nothing is said that it has, and nowhere that there are several, or one more. */
function isOnlyOne(key: string, sentences: readonly Sentence[], claims: readonly Claim[]): boolean {
  if (claims.some((claim) => claim.kind === 'attribute' && claim.thing.key === key)) return false;
  const last = lastWord(key);
  const said = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token, i) =>
      singularWord(token.lower) === last
        ? [{ word: token.lower, before: tokens.slice(Math.max(0, i - 2), i).map(({ lower }) => lower) }]
        : [],
    ),
  );
  const single = said.filter(({ before }) => before.some((word) => /^(an?|one)$/.test(word)));
  return (
    single.length < 2 &&
    !said.some(({ word, before }) => isPluralWord(word) || before.some((other) => /^(each|every|another|per|one)$/.test(other)))
  );
}

const describedElsewhere = (key: string, sentence: number, claims: readonly Claim[]): boolean =>
  claims.filter((claim) => claim.kind === 'attribute' && claim.thing.key === key && claim.evidence.sentence !== sentence).length >=
  DESCRIBED;

/** "The club needs to manage", "A clinic requires the management of". */
function wanting(tokens: readonly Token[]): string | undefined {
  const colon = tokens.findLastIndex((token, i) => token.text === ':' && i < tokens.length - 3);
  const start = colon + 1;
  if (!/^(a|an|the|this|our|certain)$/.test(tokens[start]?.lower ?? '')) return undefined;
  const verb = tokens.findIndex((token, i) => i > start && WANTING.test(token.lower) && token.tag !== 'det');
  if (verb < 0 || verb - start > LONGEST || tokens.slice(start, verb).some(({ tag }) => /^(verb|aux|wh|punct|prep)$/.test(tag)))
    return undefined;
  const rest = tokens.slice(verb + 1, verb + 4).map((token) => token.lower);
  const keeps = rest[0] === 'to' ? KEEPING.test(verbBase(rest[1] ?? '') ?? '') : rest.some((word) => KEPT.test(word));
  return keeps ? thingName(phraseOf(tokens, start, verb))?.key : undefined;
}
