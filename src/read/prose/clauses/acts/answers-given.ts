/** "Guests are invited to parties and say yes, no or maybe", "players let us know whether they come": a row of both, with the answer. */
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of both in place of what such a sentence, and the one before it that says who is asked, would give. */
export function answersGiven(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  chunked.forEach((line, i) => {
    const answer = answerIn(line.sentence.tokens);
    if (!answer) return;
    const before = chunked[i - 1];
    const asked = before && before.sentence.block === line.sentence.block && INVITED.test(wordsOf(before.sentence.tokens)) ? [before] : [];
    for (const lines of [[line], [...asked, line]]) {
      const ends = endsIn(lines);
      if (!ends) continue;
      const index = lines[0]?.sentence.index ?? line.sentence.index;
      const name = lines.some(({ sentence: { tokens } }) => INVITED.test(wordsOf(tokens))) ? 'invitation' : 'response';
      put.set(line.sentence.index, []);
      put.set(index, rowOfEnds(madeRecord(ends[0], [name]), [itemOf(line.sentence.tokens, answer)], ends, index));
      return;
    }
  });
  return saidInstead(frames, put);
}

interface Answer {
  readonly name: string;
  readonly values: readonly string[];
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower).join(' ');
const INVITED = /\b(invited?|invites?|invitations?)\b/;
const MOST_TOKENS = 30;

function answerIn(tokens: readonly Token[]): Answer | undefined {
  if (tokens.length > MOST_TOKENS) return undefined;
  const words = wordsOf(tokens);
  const [, first = '', second = ''] = ACCEPTED.exec(words) ?? [];
  if (first !== '' && INVITED.test(words)) return { name: 'status', values: [pastOf(first), pastOf(second)] };
  if (!SAYING.test(words)) return undefined;
  if (/\byes , no (?:,? ?or|,) (maybe|perhaps)\b/.test(words)) return { name: 'answer', values: ['yes', 'no', 'maybe'] };
  if (/\byes or no\b|\bhas said no\b|\bsaid (?:yes|no)\b/.test(words)) return { name: 'answer', values: ['yes', 'no'] };
  return COMING.test(words) ? { name: 'attending', values: [] } : undefined;
}

const ACCEPTED = /\b(accepts?|accepted|accept) or (declines?|refuses?|rejects?|declined|refused|rejected)\b/;
const pastOf = (verb: string): string => `${verb.replace(/e?d$|s$/, '').replace(/e$/, '')}ed`;
const SAYING = /\b(says?|said|answers?|repl(?:y|ies)|responds?|tells?|let|lets|rsvp|confirms?|asks?)\b/;
const COMING =
  /\b(?:whether|if) (?:or not )?(?:they|he|she|he or she) (?:will |can |are |is )?(?:be )?(?:coming|comes?|attend(?:s|ing)?|there|make it|take part|takes part|join)\b|\bthat (?:they|he or she) (?:cannot|can not|can't|can ?not|will not|won't) (?:come|attend|make it)\b/;

function itemOf(tokens: readonly Token[], { name, values }: Answer): NounChunk {
  const item = madeChunk(tokens, 0, tokens.length, name, values.length > 0 ? {} : { flag: true });
  return values.length > 0 ? { ...item, values } : item;
}

/** Who is asked, and to what; nobody else, and nothing else. */
function endsIn(lines: readonly ChunkedSentence[]): readonly [NounChunk, NounChunk] | undefined {
  const nouns = lines
    .flatMap(({ chunks, sentence: { tokens } }) => chunks.filter(isNoun).map((noun) => (noun.made ? placeIn(tokens, noun) : noun)))
    .filter((noun) => noun !== undefined)
    .filter((noun) => !noun.meant && (!isProperty(noun) || /^(each|every|which)$/.test(noun.determiner)));
  const named = new Map(
    nouns.filter(({ phrase: { words } }) => !ANSWER.test(words.at(-1) ?? '')).map((noun) => [thingKey(noun.phrase.words), noun] as const),
  );
  const [one, other, ...more] = [...named.values()];
  if (!one || !other || more.length > 0 || isSomebody(one) === isSomebody(other)) return undefined;
  const [who, what] = isSomebody(one) ? [one, other] : [other, one];
  return [single(who), single(what)];
}

/** "whether they can come to a party": to what. */
function placeIn(tokens: readonly Token[], { from, to }: NounChunk): NounChunk | undefined {
  const at = tokens.findIndex(({ tag }, i) => i > from && i < to && tag === 'det' && tokens[i + 1]?.tag === 'noun');
  if (at < 0) return undefined;
  let end = at + 1;
  while (end < to && tokens[end]?.tag === 'noun') end++;
  const words = tokens.slice(at + 1, end).map(({ lower }) => lower);
  const { made: _made, ...noun } = madeChunk(tokens, at + 1, end, words.join(' '), {}, 'a');
  return noun;
}

const ANSWER = /^(yes|no|maybe|answers?|repl(y|ies)|responses?|invitations?|everyone|everybody|all)$/;

const single = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });
