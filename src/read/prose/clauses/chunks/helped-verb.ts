/** Helpers, the verb that carries the meaning, and what it was before tense and voice: "may have been sent" → send, passive. */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { VerbChunk } from '../chunk.js';
import { unknownBase } from '../plain-base.js';
import { BE, baseOf, CONTRACTED, HAVE } from '../verb-words.js';
import { opensInfinitive } from './opens-infinitive.js';

export function helpedVerb(tokens: readonly Token[], at: number, reduced: boolean): VerbChunk | undefined {
  const group: Group = { base: undefined, passive: false, negated: false, modal: false, helper: undefined };
  let i = at;
  while (i < tokens.length && step(tokens, i, group, i === at)) i++;
  // "gets an outcome" helps no other verb, and "we've got" is "we have".
  const alone = group.base === undefined && /^(get|gets|got)$/.test(tokens[i - 1]?.lower ?? '');
  const owned = alone && /^(has|have|had|'s|’s)$|['’]ve$/.test(tokens[i - 2]?.lower ?? '');
  if (isEnough(tokens, at, i))
    return { kind: 'verb', from: at, to: i + 1, base: 'do', passive: false, negated: false, modal: false, reduced: false };
  const base = owned ? 'have' : alone ? 'get' : (group.base ?? group.helper);
  if (base === undefined || i === at) return undefined;
  const own = tokens[i - 1]?.lower ?? '';
  const { negated, modal } = group;
  const up = base === 'sign' && tokens[i]?.lower === 'up' && tokens[i + 1]?.lower === 'for';
  return {
    kind: 'verb',
    from: at,
    to: i,
    base: up ? 'sign up' : base,
    passive: reduced ? !own.endsWith('ing') : group.passive,
    negated,
    modal,
    reduced,
  };
}

/** "name and phone will do". */
const isEnough = (tokens: readonly Token[], at: number, i: number): boolean =>
  i === at + 1 &&
  /^(will|would|should)$/.test(tokens[at]?.lower ?? '') &&
  tokens[i]?.lower === 'do' &&
  /^(punct|conj)$/.test(tokens[i + 1]?.tag ?? 'punct');

interface Group {
  base: string | undefined;
  passive: boolean;
  negated: boolean;
  modal: boolean;
  helper: 'be' | 'have' | undefined;
}

/** Takes the token into the group; false where the group ends before it. */
function step(tokens: readonly Token[], i: number, group: Group, first: boolean): boolean {
  const token = tokens[i];
  if (!token) return false;
  const open = group.base === undefined || LEADING.test(group.base);
  if (CONTRACTED.test(token.lower)) {
    group.negated = true;
    group.modal = /^ca/.test(token.lower);
    return group.base === undefined;
  }
  if (token.tag === 'modal') {
    group.modal = /^(can|could|may|might)$/.test(token.lower);
    return true;
  }
  if (token.tag === 'neg' || token.lower === "n't") {
    group.negated = true;
    return token.lower !== 'no';
  }
  // "has up to ten keys"
  if (token.lower === 'up' && tokens[i + 1]?.lower === 'to' && /^(num|det)$/.test(tokens[i + 2]?.tag ?? '')) return false;
  if (token.tag === 'adv' || token.lower === 'either')
    return open && tokens[i + 1] !== undefined && /^(verb|part|aux|to|adv)$/.test(tokens[i + 1]?.tag ?? '');
  if (token.tag === 'to') return open && opensInfinitive(tokens, i);
  if (token.lower === 'able') return open && tokens[i + 1]?.tag === 'to';
  if (!open) return false;
  return takeWord(token, group, first, tokens[i - 1]);
}

/** Verbs that only introduce the next one: "want to record", "is able to file". */
const LEADING = /^(want|need|like|wish|allow|let|try|plan|able|require|have|be|use|go)$/;

function takeWord(token: Token, group: Group, first: boolean, before: Token | undefined): boolean {
  const base =
    baseOf(token.lower) ??
    (group.helper === 'be' && BE.test(before?.lower ?? '') ? participleBase(token) : undefined) ??
    (token.tag === 'verb' && before?.tag === 'modal' ? token.lower : undefined) ??
    (token.tag === 'verb' && first ? unknownBase(token.lower) : undefined);
  // "has opening hours": nothing is being opened.
  if (base === undefined || (group.helper === 'have' && token.lower.endsWith('ing'))) return false;
  // "both are cooks", "the app has plants": nobody is "cooks".
  const helped = group.helper !== undefined && (BE.test(before?.lower ?? '') || HAVE.test(before?.lower ?? ''));
  if (helped && token.tag !== 'aux' && /[^s]s$/.test(token.lower) && token.lower !== base) return false;
  if (token.tag === 'aux' || BE.test(token.lower)) {
    group.helper = base === 'be' ? 'be' : base === 'have' ? 'have' : group.helper;
    return true;
  }
  const meant = before?.tag === 'modal' || before?.tag === 'to' || CONTRACTED.test(before?.lower ?? '');
  const isVerb = token.tag === 'verb' || token.tag === 'part' || meant || verbBase(token.lower) === undefined;
  if (!first && (!isVerb || (before?.tag === 'verb' && before.lower !== 'let' && !BE.test(before.lower)))) return false;
  group.passive =
    group.helper === 'be' && (token.tag === 'part' || token.lower !== base || BE.test(before?.lower ?? '')) && !token.lower.endsWith('ing');
  group.base = base;
  return true;
}

/** "is queued": a participle that no list knows. */
const participleBase = ({ lower, tag }: Token): string | undefined =>
  tag !== 'adv' && /[a-z]{3}ed$/.test(lower)
    ? lower
        .replace(/ied$/, 'yd')
        .replace(/([bdgmnprt])\1ed$/, '$1d')
        .replace(/e?d$/, '')
    : undefined;
