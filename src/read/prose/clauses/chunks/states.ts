/**
 * What something can be, as a property: "is pending, approved or rejected" → a status, "can be withdrawn" and "may be anonymous" →
 * a flag, "some of them are refrigerated", "one of them is the lead".
 */

import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { valuesName } from '../../language/values-name.js';
import { kindsFrom, valuesFrom } from '../../terms/values.js';
import { BEING, type Chunk, type NounChunk, type VerbChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';
import { mayOrMayNot, orNotAt } from './or-not.js';

const IS = /^(is|are|was|were|'s|’s|'re)$/;

/** The verb and the property, or undefined where nothing of that sort stands here. */
export function stateAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): readonly [VerbChunk, NounChunk] | undefined {
  const { tag, lower } = tokens[at] ?? { tag: 'punct', lower: '' };
  const gone = goneThrough(tokens, at);
  if (gone) return gone;
  const perhaps = mayOrMayNot(tokens, at);
  if (perhaps) return perhaps;
  const modal = tag === 'modal' && /^(can|may|might|could)$/.test(lower) && tokens[at + 1]?.lower === 'be';
  if (!modal && !(IS.test(lower) && tag !== 'poss')) return undefined;
  const verb = modal ? at + 1 : at;
  let from = verb + 1;
  while (/^(either|always|one|of|still|then|also|only|usually|currently)$/.test(tokens[from]?.lower ?? '')) from++;
  const found =
    numberedAt(tokens, from, modal) ??
    ofTypeAt(tokens, from) ??
    statusAt(tokens, from, modal) ??
    passingAt(tokens, from, modal) ??
    orNotAt(tokens, from) ??
    flagAt(tokens, at, from, modal) ??
    oneOfThemAt(tokens, at, from, before);
  if (!found) return undefined;
  const to = verb + 1;
  return [
    { ...BEING, from: at, to },
    { ...found, from: to },
  ];
}

/** "go through draft, review and published". */
function goneThrough(tokens: readonly Token[], at: number): readonly [VerbChunk, NounChunk] | undefined {
  const said = tokens.slice(at, at + 2).map(({ lower }) => lower);
  if (!/^(go(es)?|pass(es)?|moves?|runs?) through$/.test(said.join(' '))) return undefined;
  const from = /^the$/.test(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  const values: string[] = [];
  let to = from;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    if (!token || /^[.;:!?]$/.test(token.text)) break;
    if (token.text === ',' || /^(and|or|then|finally)$/.test(token.lower)) continue;
    if (!/^(noun|adj|part|verb)$/.test(token.tag) || /[^s]s$/.test(token.lower)) return undefined;
    const joined = to > from && /^(noun|adj|part|verb)$/.test(tokens[to - 1]?.tag ?? '');
    if (joined) values.push(`${values.pop() ?? ''} ${token.lower}`);
    else values.push(token.lower);
  }
  if (values.length < 3) return undefined;
  return [
    { ...BEING, from: at, to: from },
    { ...madeChunk(tokens, from, to, 'status', { state: true }), from, values },
  ];
}

/** "pending, approved or rejected", "dry or frozen, which is their storage type". */
function statusAt(tokens: readonly Token[], from: number, modal: boolean): NounChunk | undefined {
  // "can be a single, a return or a day ticket"
  const first = /^an?$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const read = valuesFrom(tokens, first);
  if (!read || (first > from && read.values.length < 3)) return undefined;
  const { to } = read;
  const values = isEveryPlural(tokens, first, to) ? read.values.map((value) => singularWord(value)) : read.values;
  const said = tokens.slice(from, to).filter(({ tag, lower }) => tag !== 'punct' && lower !== 'or');
  const done = said.filter(({ tag, lower }) => tag === 'part' || /ed$/.test(lower)).length;
  if (modal && ((values.length < 3 && !said.every(isQuality) && !isNamedKind(values)) || done === said.length)) return undefined;
  if (
    said.some(({ tag }) => tag === 'num') ||
    said.some(({ tag, lower }) => tag === 'adv' && !/^(not|often)$/.test(lower) && !PERIODIC.test(lower)) ||
    (values.length < 3 && said.every(({ tag, lower }) => tag === 'noun' && /[^s]s$/.test(lower)))
  )
    return undefined;
  const [one = '', other = ''] = values;
  if (values.length === 2 && other === `not ${one}`) return madeChunk(tokens, from, to, `is ${one}`, { state: true, flag: true });
  const named = calledBehind(tokens, to);
  const name = named?.name ?? valuesName(values);
  return { ...madeChunk(tokens, from, named?.to ?? to, name, { state: true }), values };
}

/** "(can be) public or private", "monthly or yearly": it is one of them for good. */
const isQuality = ({ tag, lower }: Token): boolean =>
  !NO_STATE.test(lower) && !/(ed|able|ible)$/.test(lower) && (tag === 'adj' || PERIODIC.test(lower));

const PERIODIC = /^(daily|weekly|monthly|quarterly|yearly|annually)$/;

/** "small or large", "red or blue": what they are is known by themselves. */
const isNamedKind = (values: readonly string[]): boolean => !/^(status|type)$/.test(valuesName(values));

const isEveryPlural = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ tag, lower }) => tag === 'punct' || lower === 'or' || (tag === 'noun' && /[^s]s$/.test(lower)));

/** "is a draft until somebody publishes it", "is open by default": a state that ends. */
function passingAt(tokens: readonly Token[], from: number, modal: boolean): NounChunk | undefined {
  const at = /^an?$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const behind = tokens[at + 1]?.lower ?? '';
  const passes = /^(until|unless)$/.test(behind) || (behind === 'by' && tokens[at + 2]?.lower === 'default');
  if (modal || !passes || !/^(noun|adj|part|verb)$/.test(tokens[at]?.tag ?? '') || valuesName([tokens[at]?.lower ?? '']) !== 'status')
    return undefined;
  return madeChunk(tokens, from, at + 1, 'status', { state: true });
}

/** "are of type text, single choice or multiple choice": what each may be. */
function ofTypeAt(tokens: readonly Token[], from: number): NounChunk | undefined {
  const type = tokens[from - 1]?.lower === 'of' ? from : tokens[from]?.lower === 'of' ? from + 1 : -1;
  const word = tokens[type]?.lower ?? '';
  if (!/^(type|kind|category|class|sort)$/.test(word)) return undefined;
  const read = kindsFrom(tokens, type + 1);
  return read && { ...madeChunk(tokens, from, read.to, word, { state: true }), values: read.values };
}

/** "Rounds are numbered". */
const numberedAt = (tokens: readonly Token[], from: number, modal: boolean): NounChunk | undefined =>
  !modal && tokens[from]?.lower === 'numbered' ? madeChunk(tokens, from, from + 1, 'number', { state: true }) : undefined;

/** ", which is their storage type". */
function calledBehind(tokens: readonly Token[], at: number): { readonly name: string; readonly to: number } | undefined {
  const [comma, which, is, det] = tokens.slice(at, at + 4).map(({ lower }) => lower);
  if (comma !== ',' || which !== 'which' || !/^(is|are)$/.test(is ?? '') || !/^(its|their|the)$/.test(det ?? '')) return undefined;
  let to = at + 4;
  while (tokens[to]?.tag === 'noun' || tokens[to]?.tag === 'adj') to++;
  const words = tokens.slice(at + 4, to).map(({ lower }) => lower);
  return words.length === 0 ? undefined : { name: words.join(' '), to };
}

/** Verbs that leave a thing in another state, and the thing is kept. */
const SETTING =
  /^(archived|withdrawn|revoked|cancelled|canceled|disabled|enabled|deactivated|activated|suspended|hidden|locked|pinned|flagged|blocked|closed|published|resolved|approved|confirmed|declined|rejected|dismissed|muted|featured|completed|voided|retired|starred|verified|banned|paused|frozen|switched|turned|marked)$/;
const NO_STATE =
  /^(able|available|possible|necessary|responsible|optional|required|unique|empty|blank|different|same|several|more|less|many|part|longer|shorter|null|missing|useful|interested|late|sure|long|short|large|big|small|high|low|subject|similar|equal|true|false|left|clear|visible|involved|zero|negative|positive)$/;

/** "can be withdrawn", "can be switched off", "may be anonymous", "some of them are refrigerated". */
function flagAt(tokens: readonly Token[], at: number, from: number, modal: boolean): NounChunk | undefined {
  const word = tokens[from];
  if (!word || !/^(adj|part|verb|noun)$/.test(word.tag)) return undefined;
  const some = !modal && isOfSome(tokens, at);
  if (!modal && !some) return undefined;
  const marked = modal ? markedAs(tokens, from) : undefined;
  if (marked) return marked;
  const particle = /^(off|on|out|down|up)$/.test(tokens[from + 1]?.lower ?? '') ? 1 : 0;
  const to = from + 1 + particle;
  if (!closes(tokens, to) || NO_STATE.test(word.lower)) return undefined;
  const plain = word.tag === 'adj' && !/ed$/.test(word.lower);
  const sets = SETTING.test(word.lower) && (particle === 1 || !/^(switched|turned|marked)$/.test(word.lower));
  if (!(modal ? plain || sets : word.tag !== 'noun' || /ed$/.test(word.lower))) return undefined;
  const name = ['is', word.lower, ...(particle ? [tokens[from + 1]?.lower ?? ''] : [])].join(' ');
  return madeChunk(tokens, from, to, name, { state: true, flag: true });
}

/** "(can be) marked as furnished". */
function markedAs(tokens: readonly Token[], from: number): NounChunk | undefined {
  if (!/^(marked|flagged|tagged|designated)$/.test(tokens[from]?.lower ?? '') || tokens[from + 1]?.lower !== 'as') return undefined;
  const at = /^an?$/.test(tokens[from + 2]?.lower ?? '') ? from + 3 : from + 2;
  let to = at;
  while (to < at + 2 && /^(noun|adj|part|verb|adv)$/.test(tokens[to]?.tag ?? '')) to++;
  if (to === at || !closes(tokens, to)) return undefined;
  const words = tokens.slice(at, to).map(({ lower }) => lower);
  return madeChunk(tokens, from, to, `is ${words.join(' ')}`, { state: true, flag: true });
}

const closes = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at];
  return !next || /^[.;,)!]$/.test(next.text) || /^(and|but|if|when|once|until|again|later|anytime)$/.test(next.lower);
};

/** "some of them", "some vans", "not all of them". */
function isOfSome(tokens: readonly Token[], at: number): boolean {
  const before = tokens
    .slice(Math.max(0, at - 4), at)
    .map(({ lower }) => lower)
    .join(' ');
  return /(^|\b)(some|a few|not all|many) (of (them|these|those|which|the \w+)|\w+s)$/.test(before);
}

/** "one of them is the primary contact", "one of which is the cover", "one of them can be marked as the cover". */
function oneOfThemAt(tokens: readonly Token[], at: number, from: number, before: readonly Chunk[]): NounChunk | undefined {
  const [one, of, them] = tokens.slice(Math.max(0, at - 3), at).map(({ lower }) => lower);
  if (one !== 'one' || of !== 'of' || !/^(them|which|whom|these)$/.test(them ?? '')) return undefined;
  const marked = tokens.findIndex(({ lower }, i) => i >= from && i < from + 3 && lower === 'as');
  let start = marked < 0 ? from : marked + 1;
  if (/^(the|a|their|its|our)$/.test(tokens[start]?.lower ?? '')) start++;
  let to = start;
  while (to < tokens.length && to < start + 3 && /^(noun|adj|part)$/.test(tokens[to]?.tag ?? '')) to++;
  const several = before.findLast((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.many);
  const about = several && singularWord(several.phrase.words.at(-1) ?? '');
  const words = tokens.slice(start, to).map(({ lower }) => lower);
  const own = words.length > 1 && singularWord(words.at(-1) ?? '') === about ? words.slice(0, -1) : words;
  // "one of which is the primary one"
  if (own.length === 0 || !closes(tokens, tokens[to]?.lower === 'one' ? to + 1 : to)) return undefined;
  return madeChunk(tokens, start, to, `is ${own.join(' ')}`, { flag: true, ...(several ? { about: several.phrase.words.join(' ') } : {}) });
}
