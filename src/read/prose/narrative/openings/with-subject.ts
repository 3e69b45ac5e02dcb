/** What a list behind "with" or a participle is said of: "berths, each with …", "a permit stating …". */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { Noun } from '../nouns.js';
import { type Subject, subjectOf } from '../subject.js';
import { isIntroducing } from './is-introducing.js';
import { otherwise } from './otherwise.js';
import { sortedBefore } from './sorted-before.js';

export function withSubject(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const each = /^(each|every|all|both)$/.test(tokens[at - 1]?.lower ?? '');
  if (each) return eachOf(tokens, nouns, at);
  const open = eachBefore(tokens, at);
  if (open > 0) return eachOf(tokens, nouns, open + 1);
  const end = /^(,|and)$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const said = clauseSubject(tokens, nouns, at, end < at);
  if (said?.noun || /^(it|they)$/.test(said?.pronoun ?? '')) return said ?? {};
  const ending = nouns.findLast((noun) => noun.to <= end && noun.to > end - 4);
  return ending ? { noun: headBefore(tokens, nouns, ending), ...otherwise(tokens, nouns, ending) } : {};
}

/** "attempts, each against a run, numbered, with an outcome": where "each" opens what is said without a verb. */
function eachBefore(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.text !== ',') return -1;
  const each = tokens.findLastIndex(({ lower }, i) => i < at && /^(each|every)$/.test(lower));
  const silent = each > 1 && tokens[each - 1]?.text === ',' && tokens[each + 1]?.tag === 'prep';
  return silent && !tokens.slice(each, at).some(({ tag }) => /^(verb|aux|modal)$/.test(tag)) ? each : -1;
}

/** "recipes are versioned per product, each with …": the nearest of which there are many, else the subject. */
function eachOf(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const many = nouns.findLast((noun) => noun.to < at && noun.plural && at - noun.to < FAR && !isExample(tokens, noun.from, at));
  if (many) return { noun: sortedBefore(tokens, nouns, many) ?? many };
  const nearest = nouns.findLast((noun) => noun.to < at);
  return clauseSubject(tokens, nouns, at, true) ?? (nearest ? { noun: nearest } : {});
}

const FAR = 18;

/** "topics, things like fractions and angles, each with …": some of them, and not what each of them is. */
function isExample(tokens: readonly Token[], from: number, at: number): boolean {
  if (/^things?$/.test(tokens[from]?.lower ?? '') && /^(like|such)$/.test(tokens[from + 1]?.lower ?? '')) return true;
  for (let like = from - 1; like > Math.max(0, at - FAR); like--)
    if (opensExamples(tokens, like))
      return !tokens.slice(like, from).some(({ tag, text }) => /^(verb|aux|modal|pron)$/.test(tag) || text === ':');
  return false;
}

/** ", like …", "things including …", "such as …". */
const opensExamples = (tokens: readonly Token[], at: number): boolean => {
  const [before, word] = [tokens[at - 1]?.lower ?? '', tokens[at]?.lower ?? ''];
  return word === 'as' ? before === 'such' : /^(like|e\.g\.|including)$/.test(word) && /^(,|things?|ones|stuff)$/.test(before);
};

/** The subject of the last finite verb before, in the same part of the sentence; nobody where people do it. */
function clauseSubject(tokens: readonly Token[], nouns: readonly Noun[], at: number, apart: boolean): Subject | undefined {
  const from = tokens.findLastIndex((token, i) => i < at && token.text === ':') + 1;
  for (let i = clauseStart(tokens, from, at); i < at; i++) {
    const token = tokens[i];
    if (token?.tag !== 'verb' && token?.tag !== 'aux') continue;
    const base =
      verbBase(token.lower) ?? (/^(is|are|'s)$/.test(token.lower) ? 'be' : /^(has|have)$/.test(token.lower) ? 'have' : token.lower);
    const passive = base === 'be' && tokens.slice(i + 1, i + 3).some((next, j) => next.tag === 'part' || (j === 0 && next.tag === 'verb'));
    const joining = base === 'be' && joins(tokens, nouns, i, at);
    const near = nouns.find((noun) => noun.from > i && noun.to < at);
    const several = base === 'have' && near?.plural === true && near.to === at - 1;
    if (several) return { noun: near };
    if (passive || joining || !isIntroducing(base) || (apart && /^(be|have)$/.test(base))) return subjectOf(tokens, nouns, i);
    const object = apart ? near : undefined;
    return object ? { noun: object } : undefined;
  }
  return undefined;
}

/** Behind the last "and", comma or opening word that begins a clause with a verb of its own. */
function clauseStart(tokens: readonly Token[], from: number, at: number): number {
  for (let i = at - 1; i > from; i--) {
    if (!/^(,|and|but)$/.test(tokens[i]?.lower ?? '') || i + 1 >= at) continue;
    const next = tokens.slice(i + 1, Math.min(at, i + 1 + SOON));
    const verb = next.findIndex(({ tag }) => tag === 'verb' || tag === 'aux');
    if (verb > 0 && /^(det|noun|pron)$/.test(next[0]?.tag ?? '') && !next.slice(0, verb).some(({ tag }) => tag === 'wh')) return i + 1;
  }
  return from;
}

/** So few words behind its beginning a clause has its verb. */
const SOON = 6;

/** "is one ship on one route", "is per market", "is for a card": says what the subject joins. */
function joins(tokens: readonly Token[], nouns: readonly Noun[], is: number, at: number): boolean {
  if (/^(per|for|on|against|under)$/.test(tokens[is + 1]?.lower ?? '')) return true;
  const first = nouns.find((noun) => noun.from === is + 1);
  return (
    first !== undefined &&
    first.to < at &&
    /^one\b/.test(first.determiner) &&
    /^(on|at|in|for|per|of|against)$/.test(tokens[first.to]?.lower ?? '')
  );
}

/** "deliveries arriving into a store from a supplier, with …": the deliveries, over prepositions and participles. */
function headBefore(tokens: readonly Token[], nouns: readonly Noun[], noun: Noun): Noun {
  let head = noun;
  for (let steps = 0; steps < 4; steps++) {
    let at = head.from - 1;
    if (!/^(per|against|of|under|in|into|from|at|for|on|to)$/.test(tokens[at]?.lower ?? '')) return head;
    if (tokens[at - 1]?.tag === 'part') at--;
    const previous = nouns.find((other) => other.to === at);
    if (!previous) return head;
    head = previous;
  }
  return head;
}
