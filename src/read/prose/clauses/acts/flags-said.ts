/**
 * "Each boat has a flag for whether it is insured", "staff can mark a boat as insured", "which boats are insured": a yes or no of the
 * thing, whatever it is said with. Known by how the sentence goes, with the thing taken out.
 */
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { keysDescribed } from '../keys-described.js';
import { madeChunk } from '../made-chunk.js';
import { nounAt } from '../noun-chunks.js';
import type { ChunkedSentence } from '../plain-names.js';
import { saidInstead } from './said-instead.js';
import { silentDoers } from './silent-doers.js';

/** Frames with a yes or no in place of what such a sentence would give. */
export function flagsSaidIn(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const described = new Set([...keysDescribed(frames)].filter((key) => !MEANS.test(key) || key === 'field'));
  if (described.size === 0) return frames;
  const put = new Map<number, readonly Frame[]>();
  for (const line of chunked) {
    const said = flagIn(line, described);
    if (said) put.set(line.sentence.index, [...said, ...silentDoers(line, frames)]);
  }
  return saidInstead(frames, put);
}

function flagIn({ sentence: { tokens, index }, chunks }: ChunkedSentence, described: ReadonlySet<string>): readonly Frame[] | undefined {
  if (tokens.length > MOST_TOKENS || !tokens.some(({ lower }) => OPENING.test(lower))) return undefined;
  const nouns = chunks.filter(isNoun);
  const thing = nouns.find(({ phrase, made }) => !made && described.has(thingKey(phrase.words))) ?? thingBehind(tokens, described);
  const going = thing && goingOf(tokens, thing);
  const quality = going && qualityIn(going);
  if (!thing || !quality || described.has(thingKey(quality.split(' ')))) return undefined;
  const at = tokens.findIndex(({ lower }) => lower === quality.split(' ')[0]);
  const flag = madeChunk(tokens, at, at + quality.split(' ').length, `is ${quality}`, { flag: true });
  const owner = { ...bareNoun(thing), many: false, determiner: 'a' };
  const beside = nouns.filter((noun) => noun !== thing && !noun.made && MEANS.test(noun.phrase.words.join(' ')));
  return [...deniedNouns(beside, index), hasFrame(owner, [flag], index)];
}
/** "It is recorded whether the boat is insured": all of that is one chunk. */
function thingBehind(tokens: readonly Token[], described: ReadonlySet<string>): NounChunk | undefined {
  const at = tokens.findIndex(({ lower }) => /^(whether|if)$/.test(lower));
  const noun = at < 0 ? undefined : nounAt(tokens, at + 1, []);
  return noun && described.has(thingKey(noun.phrase.words)) ? noun : undefined;
}
const MOST_TOKENS = 24;
const OPENING =
  /^(whether|if|not|optionally|which|flag|flags|checkbox|box|field|boolean|indicator|indication|yes|mark|flagged|tag|label|sometimes|being)$/;
const MEANS = /\b(flag|checkbox|tick box|check box|box|field|indicator|indication|marker|switch|yes)$/;

/** The sentence with X for the thing, without what says nothing here. */
const goingOf = (tokens: readonly Token[], { phrase }: NounChunk): string =>
  tokens
    .flatMap(({ lower, start, tag }) => {
      if (phrase.start <= start && start < phrase.end) return phrase.start === start ? ['X'] : [];
      return SILENT.test(lower) || (tag === 'punct' && lower === '"') ? [] : [lower === thingKey(phrase.words) ? 'X' : lower];
    })
    .join(' ')
    .replace(/ [.;!?]$/, '');
const SILENT = /^(the|an?|each|every|any|also|always|either|currently|all)$/;

const P = "([\\w'’-]+(?: [\\w'’-]+)?)";
const IS = '(?:is|are|was|were|being|has been|have been)';
const NOTED = '(?:recorded|noted|stored|kept|saved|tracked|registered|logged|known|shown|visible|marked)';
const FLAG =
  '(?:flag|checkbox|tick box|check box|field|indicator|indication|marker|switch|boolean|boolean field|yes / no field|yes / no flag)';
const SAYING = '(?: for| of| on| saying| that says| telling| that tells| showing| that shows| indicating| that indicates| which says)*';
const WAYS = [
  `^(?:for X )?(?:.* )?(?:know|see|tell|record|note|store|track|list|find out) which X ${IS} ${P}$`,
  `^X (?:has|have|gets?|needs?) ${FLAG}${SAYING} (?:whether|if)(?: or not)? (?:it|they|X) ${IS} ${P}(?: or not)?$`,
  `^X (?:has|have|gets?|needs?) ${FLAG} for ${P}$`,
  `^X (?:has|have|gets?|needs?) (?:is )?${P} (?:flag|checkbox|tick box|check box|indicator|field)$`,
  `^X (?:has|have) boolean ${P}$`,
  `^${P} \\( yes / no \\) is ${NOTED} for X$`,
  `^X : ${P} (?:yes or no|yes / no|\\( yes / no \\))$`,
  `^(?:it (?:should|must) be possible to|[\\w ]+ (?:can|may|should be able to)) (?:mark|flag|tag|label) X as ${P}$`,
  `^whether(?: or not)? X ${IS} ${P} (?:is|must be|should be|needs to be|has to be) ${NOTED}$`,
  `^it (?:is|must be|should be) ${NOTED} (?:whether|if) X ${IS} ${P}(?: or not)?$`,
  `^(?:[\\w ]+ )?(?:tell|see|know) (?:if|whether) X ${IS} ${P}(?: or not)?$`,
  `^${FLAG} (?:says|shows|indicates|tells) (?:if|whether) X ${IS} ${P}$`,
  `^X ${IS} sometimes ${P} ; (?:we|i) .*$`,
  `^X (?:can|may) optionally be ${P}$`,
  `^X (?:can|may) or (?:can|may) not be ${P}$`,
  `^X (?:can|may) be ${P} or not$`,
  `^X ${IS} ${P} or not$`,
  `^(?:we|i) (?:record|note|store|track|save|keep) (?:if|whether) X ${IS} ${P}(?: or not)?$`,
  `^some X ${IS} ${P} ,(?: and| but)? (?:others|some) ${IS} not$`,
  `^X (?:must|should|can) (?:say|state|tell) (?:if|whether) (?:it|they|he or she) ${IS} ${P}$`,
  `^(?:we|i) (?:track|record|note) X being ${P} or not$`,
].map((way) => new RegExp(way));

/** What it is or is not. */
function qualityIn(going: string): string | undefined {
  for (const way of WAYS) {
    const quality = way.exec(going)?.[1];
    if (quality !== undefined) return NO_QUALITY.test(quality) ? undefined : quality;
  }
  return undefined;
}
const NO_QUALITY =
  /\b(in|on|at|to|by|of|for|from|with|and|or|X|there|here|where|whose|text|number|date|name|yes|required|mandatory|optional|favou?rites?|bookmarks?)\b/;
