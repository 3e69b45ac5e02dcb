/** The participle of a verb, for names of moments: `opened`, `taken`, `sold`. */
import { remember } from '../../../util/remember.js';
import { IRREGULAR_PAST } from './irregular-past.js';
import { verbBase } from './verb-base.js';

/** Verbs of general English that are not regular, and what moments of them are better called. */
const PAST: Readonly<Record<string, string>> = {
  bear: 'borne',
  beat: 'beaten',
  become: 'become',
  began: 'started',
  begin: 'started',
  bend: 'bent',
  bind: 'bound',
  bite: 'bitten',
  blow: 'blown',
  break: 'broken',
  breed: 'bred',
  bring: 'brought',
  build: 'built',
  burn: 'burnt',
  buy: 'bought',
  catch: 'caught',
  choose: 'chosen',
  come: 'came',
  cut: 'cut',
  deal: 'dealt',
  dig: 'dug',
  do: 'done',
  draw: 'drawn',
  drink: 'drunk',
  drive: 'driven',
  eat: 'eaten',
  fall: 'fallen',
  feed: 'fed',
  feel: 'felt',
  fell: 'fallen',
  fight: 'fought',
  find: 'found',
  fit: 'fitted',
  fly: 'flown',
  forget: 'forgotten',
  freeze: 'frozen',
  get: 'got',
  give: 'given',
  go: 'gone',
  grow: 'grown',
  hang: 'hung',
  happen: 'occurred',
  hear: 'heard',
  hide: 'hidden',
  hit: 'hit',
  hold: 'held',
  hurt: 'hurt',
  keep: 'kept',
  know: 'known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lose: 'lost',
  make: 'made',
  mean: 'meant',
  meet: 'met',
  mow: 'mown',
  overtake: 'overtaken',
  pay: 'paid',
  put: 'put',
  read: 'read',
  rebuild: 'rebuilt',
  resell: 'resold',
  ride: 'ridden',
  ring: 'rung',
  rise: 'risen',
  run: 'run',
  say: 'said',
  see: 'seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  sew: 'sewn',
  shake: 'shaken',
  shoot: 'shot',
  shut: 'shut',
  sing: 'sung',
  sink: 'sunk',
  sit: 'sat',
  sleep: 'slept',
  sow: 'sown',
  speak: 'spoken',
  spend: 'spent',
  spin: 'spun',
  split: 'split',
  stand: 'stood',
  steal: 'stolen',
  stick: 'stuck',
  strike: 'struck',
  swear: 'sworn',
  sweep: 'swept',
  swim: 'swum',
  take: 'taken',
  teach: 'taught',
  tear: 'torn',
  tell: 'told',
  think: 'thought',
  throw: 'thrown',
  understand: 'understood',
  undertake: 'undertaken',
  wake: 'woken',
  wear: 'worn',
  weave: 'woven',
  win: 'won',
  withdraw: 'withdrawn',
  withhold: 'withheld',
  write: 'written',
};

const PARTICIPLES = new Set(Object.values(PAST).filter((word) => !/^(came|went|started|occurred|become|got)$/.test(word)));

/** "laid", "sold", "frozen". */
export const isIrregularParticiple = (word: string): boolean => PARTICIPLES.has(word);

export const pastOf: (word: string) => string = remember((word) => {
  if (PARTICIPLES.has(word)) return word;
  const irregular = IRREGULAR_PAST.get(word);
  if (irregular !== undefined) return irregular;
  const base = verbBase(word) ?? word;
  for (const known of [base, base.replace(/s$/, '')]) if (Object.hasOwn(PAST, known)) return PAST[known] ?? known;
  if (/ed$/.test(word) || (word.endsWith('en') && word !== base)) return word;
  if (word !== base && !/(s|ing)$/.test(word)) return word;
  if (base === word && /[^s]s$/.test(word)) return pastOf(word.slice(0, -1));
  if (base === word && /[^aeiou]ing$/.test(word) && word.length > 5) return pastOf(word.slice(0, -3));
  return regular(base);
});

const isOneSyllable = (base: string): boolean => /^[^aeiou]*[aeiou][^aeiou]$/.test(base);

/** Longer verbs that double their last letter. */
const STRESSED = /((ad|com|sub|per|trans|e|o|re)mit|(re|trans|pre|de|in|con)fer|cur|cancel|label|travel|control|enrol|expel|regret)$/;

const regular = (base: string): string => {
  if (base.endsWith('e')) return `${base}d`;
  if (base.endsWith('y') && !/[aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return /(?:^|[^aeiou])[aeiou](p|t|g|b|m|n|d|r|l)$/.test(base) && (isOneSyllable(base) || STRESSED.test(base))
    ? `${base}${base.at(-1)}ed`
    : `${base}ed`;
};
