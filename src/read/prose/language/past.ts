/** The participle of a verb, for names of moments: `opened`, `taken`, `sold`. */
import { remember } from '../../../util/remember.js';
import { IRREGULAR_PAST } from './irregular-past.js';
import { verbBase } from './verb-base.js';

/** Verbs of general English that are not regular, and what moments of them are better called. */
const PAST: Readonly<Record<string, string>> = {
  beat: 'beaten',
  become: 'become',
  began: 'started',
  begin: 'started',
  begun: 'started',
  bind: 'bound',
  blow: 'blown',
  break: 'broken',
  bring: 'brought',
  build: 'built',
  burn: 'burnt',
  buy: 'bought',
  catch: 'caught',
  choose: 'chosen',
  come: 'came',
  cut: 'cut',
  do: 'done',
  draw: 'drawn',
  drive: 'driven',
  fall: 'fallen',
  feed: 'fed',
  freeze: 'frozen',
  fell: 'fallen',
  find: 'found',
  fit: 'fitted',
  fly: 'flown',
  get: 'got',
  give: 'given',
  go: 'gone',
  grow: 'grown',
  hang: 'hung',
  happen: 'occurred',
  hit: 'hit',
  hold: 'held',
  keep: 'kept',
  know: 'known',
  lay: 'laid',
  lead: 'led',
  leave: 'left',
  lend: 'lent',
  let: 'let',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  read: 'read',
  ride: 'ridden',
  ring: 'rung',
  rise: 'risen',
  run: 'run',
  say: 'said',
  see: 'seen',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shoot: 'shot',
  shut: 'shut',
  sit: 'sat',
  speak: 'spoken',
  spend: 'spent',
  split: 'split',
  stand: 'stood',
  strike: 'struck',
  swim: 'swum',
  take: 'taken',
  teach: 'taught',
  tell: 'told',
  think: 'thought',
  throw: 'thrown',
  wear: 'worn',
  win: 'won',
  hear: 'heard',
  withdraw: 'withdrawn',
  seek: 'sought',
  eat: 'eaten',
  drink: 'drunk',
  bend: 'bent',
  deal: 'dealt',
  dig: 'dug',
  feel: 'felt',
  fight: 'fought',
  forget: 'forgotten',
  hide: 'hidden',
  hurt: 'hurt',
  mean: 'meant',
  shake: 'shaken',
  sing: 'sung',
  sink: 'sunk',
  sleep: 'slept',
  spin: 'spun',
  steal: 'stolen',
  stick: 'stuck',
  sweep: 'swept',
  swear: 'sworn',
  tear: 'torn',
  undertake: 'undertaken',
  wake: 'woken',
  withhold: 'withheld',
  rebuild: 'rebuilt',
  resell: 'resold',
  bear: 'borne',
  breed: 'bred',
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
