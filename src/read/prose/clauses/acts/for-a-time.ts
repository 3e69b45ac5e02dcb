/**
 * "A laptop is assigned to an employee from a start date to an end date", "cows are kept in barns for a period": what is with something
 * else for a time is there again and again, so each time is a row of both, with when it began and when it ended.
 */
import { deedNoun } from '../../language/deed-noun.js';
import { isHappening } from '../../language/is-happening.js';
import { isOccasionDocument } from '../../language/is-occasion-document.js';
import type { Token } from '../../language/token.js';
import { isNoun } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { baseOf } from '../verb-words.js';
import { describedElsewhere } from './described-elsewhere.js';
import { goingOfTwo } from './going-of-two.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';
import { thingChunk } from './thing-chunk.js';
import { type ThingAt, thingsIn } from './things-in.js';

/** Frames with a row of both in place of what such a sentence would give. */
export function forATime(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  for (const { sentence, chunks } of chunked) {
    const { tokens, index } = sentence;
    if (tokens.length > MOST_TOKENS || !tokens.some(({ lower }) => TIME.test(lower))) continue;
    const stay = stayIn(tokens, described(index));
    if (!stay) continue;
    const [one, other] = [thingChunk(tokens, stay.one), thingChunk(tokens, stay.other)];
    const dates = DATES.map((name) => madeChunk(tokens, stay.at, tokens.length, name, {}));
    // "from and until when": the two dates once more.
    const said = deniedNouns(
      chunks.filter(isNoun).filter(({ made }) => made),
      index,
    );
    put.set(index, [...rowOfEnds(madeRecord(one, [stay.name]), dates, [one, other], index), ...said]);
  }
  return saidInstead(frames, put);
}

const MOST_TOKENS = 30;
const TIME = /^(from|period|time|date|until|till|another|while|spell)$/;
const DATES = ['start date', 'end date'];

interface Stay {
  readonly one: ThingAt;
  readonly other: ThingAt;
  readonly name: string;
  readonly at: number;
}

function stayIn(tokens: readonly Token[], described: ReadonlySet<string>): Stay | undefined {
  const [one, other, ...more] = thingsIn(tokens, described);
  if (!one || !other || more.length > 0 || one.key === other.key || [one, other].some(({ key }) => happens(key))) return undefined;
  const going = goingOfTwo(tokens, one, other, SILENT).replace(/ [,;]/g, '');
  const way = WAYS.map((said) => said.exec(going)).find((found) => found !== null);
  if (!way) return undefined;
  const verb = way.groups?.verb?.split(' ').findLast((word) => baseOf(word) !== undefined);
  const base = verb === undefined ? 'be' : (baseOf(verb) ?? verb);
  const name = NAMES.get(base) ?? deedNoun(base);
  return name === undefined ? undefined : { one, other, name, at: Math.max(one.to, other.to) };
}

/** Has a beginning and an end of its own: "a tour is with a guide from a date to another". */
const happens = (key: string): boolean => {
  const last = key.split(' ').at(-1) ?? '';
  return isHappening(last) || isOccasionDocument(last);
};

/** What each time is called, by what is said of it. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    stay: 'be stay live stand hang keep house sleep move',
    membership: 'belong',
    assignment: 'assign allocate give hand work have',
    placement: 'place put',
    admission: 'admit',
    use: 'use',
  }).flatMap(([name, verbs]) => verbs.split(' ').map((verb) => [verb, name] as const)),
);

const SILENT = /^(the|an?|each|every|any|always|can|may|must|will|one|then|only|several|different|many|it|usually)$/;

const AT = '(?:in|to|with|into|on|at|by|of|out to|over to)';
const VERB = "(?<verb>(?:is |are |was |were )?[a-z']+(?: out| over)?)";
const DATE = '(?:start date|start|begin|beginning|first day|start day|date|day|time|month)';
const END = '(?:end date|end|last day|end day|date|day|time|month|another(?: date| day)?)';
const SPAN = `from ${DATE} (?:(?:to|until|till)|and to) ${END}`;
const TOLD = '(?:with|and we (?:keep|note|store|record)|we (?:keep|note|store|record))';

const WAYS: readonly RegExp[] = [
  `^X ${VERB} ${AT} Y ${SPAN}$`,
  `^X ${VERB} ${AT} Y from to another$`,
  `^X ${VERB} ${AT} Y (?:for )?(?:certain |limited |some |given )*(?:time|period|while|spell)(?: (?:from and until when|from when (?:to|until) when|with (?:start|from) (?:date )?and (?:end|to|until)(?: date)?|we keep start date and end date|and we keep start date and end date))?$`,
  `^X ${VERB} ${AT} Y (?:for (?:certain |limited |some )*(?:time|period|while) )?${TOLD} (?:start date|start|from date) and (?:end date|end|until date)$`,
  `^X ${VERB} ${AT} Y on (?:date|day) and (?:[a-z']+ ){1,5}(?:on )?another(?: date| day)?$`,
  `^over time X ${VERB} ${AT} Y (?:,|each)* ?${SPAN}$`,
  `\\b(?:which|who) (?:Y )?X ${VERB} (?:${AT} )?(?:which Y |Y )?(?:and )?from when (?:to|until|till) when$`,
  `\\bwhich X Y (?<verb>was|is) (?:in|with|at) and from when (?:to|until|till) when$`,
].map((way) => new RegExp(way));
