/** Who or what a verb is said of: the phrases before it, across auxiliaries, adverbs and prepositional attachments. */
import { oncePer } from '../../../util/once-per.js';
import type { Token } from '../language/token.js';
import { isNominal, type Phrase, phraseOf } from './phrase.js';

export interface Subject {
  readonly phrases: readonly Phrase[];
  /** "it", "they", "each" … stands for what was spoken of before. */
  readonly pronoun?: string;
  /** Index of the first token of the subject. */
  readonly from: number;
}

const ATTACHING = new Set(['of', 'in', 'for', 'from', 'at', 'on', 'with', 'by', 'between']);

export function subjectOf(tokens: readonly Token[], verb: number): Subject {
  let end = verb;
  while (end > 0 && isHelper(tokens[end - 1])) end--;
  const last = tokens[end - 1];
  if (last && (last.tag === 'pron' || last.tag === 'wh' || (last.tag === 'det' && last.lower !== 'no'))) return pronounSubject(tokens, end);
  const from = chainStart(tokens, end);
  if (from === end) return sharedSubject(tokens, end) ?? { phrases: [], from };
  return { phrases: split(tokens, from, end), from };
}

const isHelper = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'modal' ||
    token.tag === 'aux' ||
    token.tag === 'adv' ||
    token.tag === 'neg' ||
    token.tag === 'to' ||
    /^(needs?|wants?|required|able|allowed|used|also)$/.test(token.lower));

/** "belongs to an order and has …": the second verb shares the subject of the first. */
function sharedSubject(tokens: readonly Token[], end: number): Subject | undefined {
  if (!/^(and|but|or|,)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  for (let i = end - 2; i > 0; i--) {
    const token = tokens[i];
    if (token?.tag === 'verb' || token?.tag === 'modal' || token?.tag === 'aux') return subjectOf(tokens, i);
    if (/^[;:.]$/.test(token?.text ?? '')) return undefined;
  }
  return undefined;
}

function pronounSubject(tokens: readonly Token[], end: number): Subject {
  const word = tokens[end - 1]?.lower ?? '';
  if (word === 'which' || word === 'who' || word === 'that' || word === 'each') {
    let before = end - 1;
    while (before > 0 && tokens[before - 1]?.tag === 'punct' && tokens[before - 1]?.text === ',') before--;
    const from = chainStart(tokens, before);
    if (from < before) return { phrases: split(tokens, from, before), from };
  }
  return { phrases: [], pronoun: word, from: end - 1 };
}

/** Walks left over noun phrases joined by prepositions, "and" and commas, up to a verb or a clause mark. */
function chainStart(tokens: readonly Token[], end: number): number {
  let start = nominalStart(tokens, end);
  while (start < end && start > 0) {
    const before = tokens[start - 1];
    const joins =
      before &&
      ((before.tag === 'prep' && ATTACHING.has(before.lower)) || before.lower === 'and' || before.lower === 'or' || before.text === ',');
    if (!joins || (before?.lower === 'and' && tokens[start - 2]?.text === ',' && /^(each|every)$/.test(tokens[start]?.lower ?? ''))) break;
    const further = nominalStart(tokens, before.text !== ',' && tokens[start - 2]?.text === ',' ? start - 2 : start - 1);
    if (further >= start - 1 || (before.text === ',' && !coordinated(tokens, start, end))) break;
    start = further;
  }
  return start;
}

/** A comma belongs to the subject only inside "a, b and c". */
function coordinated(tokens: readonly Token[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (tokens[i]?.lower === 'and' || tokens[i]?.lower === 'or') return true;
  return false;
}

function nominalStart(tokens: readonly Token[], end: number): number {
  let i = end;
  while (i > 0 && isNominal(tokens, i - 1)) i--;
  if (i === end) return end;
  while (i > 0 && (tokens[i - 1]?.tag === 'det' || tokens[i - 1]?.tag === 'num')) i--;
  return i;
}

/** `encounters, observations and prescriptions` → three; an attachment stays with its head. */
function split(tokens: readonly Token[], from: number, end: number): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let start = from;
  for (let i = from; i <= end; i++) {
    const token = tokens[i];
    const cut = i === end || token?.text === ',' || token?.lower === 'and' || token?.lower === 'or';
    if (!cut) continue;
    const phrase = i > start ? phraseOf(tokens, start, headEnd(tokens, start, i)) : undefined;
    if (phrase) phrases.push(phrase);
    start = i + 1;
  }
  return phrases;
}

/** The head without what is attached by anything but "of" (and "for"/"about" after words like information). */
function headEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i];
    if (token?.tag === 'prep' && token.lower !== 'of' && !/^(information|details?|data|info|records?)$/.test(tokens[i - 1]?.lower ?? ''))
      return i;
  }
  return to;
}

/** Where a sentence stops saying what is and begins to say what it is good for. */
export const purposeStart: (tokens: readonly Token[]) => number = oncePer((tokens) => {
  if (/^(through|via)$/.test(tokens[0]?.lower ?? '') && /^(these|this|the)$/.test(tokens[1]?.lower ?? '')) return 0;
  const at = tokens.findIndex(
    (token, i) =>
      PURPOSE.test(token.lower) ||
      (token.lower === 'so' && tokens[i + 1]?.lower === 'that') ||
      (token.lower === 'in' && tokens[i + 1]?.lower === 'order'),
  );
  return at < 0 ? tokens.length : at;
});

const PURPOSE =
  /^(ensuring|ensures?|thereby|helping|helps?|facilitating|facilitates?|enabling|enables?|thus|guaranteeing|contributing|improving|supporting)$/;
