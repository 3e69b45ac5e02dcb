/** Two things and the verb between them: who has, belongs to or takes part in what, and how many on either side. */
import type { ClaimBody } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { MANY_WORDS } from '../language/word-classes.js';
import type { Mention } from '../terms/mentions.js';
import { purposeStart } from '../terms/subject.js';
import type { Found, LinkingContext } from './pattern.js';

const OWNING =
  /^(have|contain|include|own|consist|place|write|make|create|receive|offer|employ|comprise|publish|post|submit|issue|manage|supervise|raise|undertake|perform|provide|book|keep|open|upload|form|conduct|generate|produce|execute|initiate|complete|carry|hire|recruit|report|lodge|file)$/;

const ASSOCIATING =
  /^(attend|participate|enrol|enroll|join|use|take|follow|tag|share|speak|know|register|subscribe|study|play|teach|like|favourite|favorite|collect|select|choose|borrow|rent|purchase|buy|sell|supply|use|visit|watch|rate|hold|operate|assign|link|associate|relate|belong|involve|bookmark|recommend|comment|reserve|sign|review|evaluate|score|vote|answer|reply|apply)$/;

export function findVerbs({ mentions: all, sentence }: LinkingContext): readonly Found[] {
  const found: Found[] = [];
  const { tokens } = sentence;
  if (tokens[0]?.lower === 'as' && tokens[1]?.tag === 'det') return [];
  const end = purposeStart(tokens);
  const mentions = all.filter(
    (mention, i) => mention.to <= end && all[i + 1]?.from !== mention.to && !(i > 0 && owns(tokens, mention, all[i + 1])),
  );
  found.push(...goesOn(tokens, mentions, sentence), ...inverted(tokens, mentions));
  for (let m = 0; m + 1 < mentions.length; m++) {
    const before = mentions[m];
    if (!before) continue;
    const subject = sharesSubject(tokens, before.to) ? (subjectAmong(mentions.slice(0, m + 1), tokens) ?? before) : before;
    for (const object of objectsOf(mentions, m, tokens)) {
      const able = subject !== before && tokens.slice(subject.to, before.to).some((token) => token.tag === 'modal');
      const claim = relationBetween(tokens, subject === before ? before : { ...subject, to: before.to }, object, able);
      found.push(...attached(tokens, mentions, object, claim));
      if (claim)
        found.push({
          body: claim,
          start: tokens[subject.from]?.start ?? sentence.start,
          end: tokens[object.to - 1]?.end ?? sentence.end,
          ...weightOf(subject, object),
        });
      if (claim && subject === before) found.push(...alsoOf(tokens, mentions, m, object));
    }
  }
  return found;
}

/** "the courses that a student can select": many, and there for others too. */
function inverted(tokens: readonly Token[], mentions: readonly Mention[]): readonly Found[] {
  return mentions.slice(1).flatMap((subject, i): readonly Found[] => {
    const object = mentions[i];
    if (object?.number !== 'many' || object.thing.key === subject.thing.key) return [];
    const gap = tokens.slice(object.to, subject.from);
    if (gap.length > 2 || !gap.every((token) => /^(that|which|whom)$/.test(token.lower) || token.tag === 'det')) return [];
    let at = subject.to;
    while (/^(modal|aux|adv)$/.test(tokens[at]?.tag ?? '')) at++;
    const verb = verbBase(tokens[at]?.lower ?? '') ?? '';
    const ends = tokens[at + 1] === undefined || /^(punct|prep|conj|adv)$/.test(tokens[at + 1]?.tag ?? '');
    if (!ends || !(ASSOCIATING.test(verb) || /^(provide|offer|deliver)$/.test(verb)) || !/^(verb|part)$/.test(tokens[at]?.tag ?? ''))
      return [];
    const body = { kind: 'relationship', from: subject.thing, to: object.thing, fromNumber: subject.number, toNumber: 'many' } as const;
    return [{ body: { ...body, sense: 'links', verb }, start: tokens[object.from]?.start ?? 0, end: tokens[at]?.end ?? 0, weight: 0.8 }];
  });
}

/** "other members' notes": the notes are meant. */
const owns = (tokens: readonly Token[], { to }: Mention, next: Mention | undefined): boolean =>
  tokens[to]?.tag === 'poss' && next?.from === to + 1;

/** "…, and each vet can hold visits and join tours": the last that something is said of. */
const subjectAmong = (mentions: readonly Mention[], tokens: readonly Token[]): Mention | undefined =>
  mentions.findLast(({ to }) => /^(modal|aux)$/.test(tokens[to]?.tag ?? '')) ?? mentions[0];

/** "Each meeting or workshop can have multiple speakers": said of the meeting, too. */
function alsoOf(tokens: readonly Token[], mentions: readonly Mention[], m: number, object: Mention): readonly Found[] {
  const found: Found[] = [];
  for (let k = m; k > 0; k--) {
    const [first, second] = [mentions[k - 1], mentions[k]];
    if (!first || !second) break;
    const gap = tokens.slice(first.to, second.from);
    if (gap.length === 0 || gap.length > 3 || !gap.every((token) => /^(or|and|,)$/.test(token.lower) || token.tag === 'det')) break;
    if (!gap.some((token) => /^(or|and|,)$/.test(token.lower)) || verbBefore(tokens, first.from)) break;
    const claim = relationBetween(
      tokens,
      { ...first, to: mentions[m]?.to ?? first.to, number: mentions[m]?.number ?? first.number },
      object,
    );
    if (claim) found.push({ body: claim, start: tokens[first.from]?.start ?? 0, end: tokens[object.to - 1]?.end ?? 0, weight: 0.8 });
  }
  return found;
}

const verbBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((token) => /^(verb|part|aux)$/.test(token.tag));

/** "Each service has a name and a fee, and is associated with a customer": far behind its list, said of the subject. */
function goesOn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  sentence: { readonly start: number; readonly end: number },
): readonly Found[] {
  const [subject] = mentions;
  if (!subject || subject.from > 4) return [];
  return mentions.slice(1).flatMap((object): readonly Found[] => {
    let at = object.from - 1;
    while (at > object.from - 8 && !/^(and|but|;)$/.test(tokens[at]?.lower ?? '')) at--;
    const other = subjectAmong(
      mentions.filter(({ to }) => to <= at),
      tokens,
    );
    if (other !== subject || at <= subject.to + 6 || !/^(aux|modal|verb)$/.test(tokens[at + 1]?.tag ?? '')) return [];
    const claim = relationBetween(tokens, { ...subject, to: at + 1 }, object);
    return claim?.kind === 'relationship' && (claim.sense === 'belongs' || (claim.sense === 'links' && claim.toNumber === 'many'))
      ? [{ body: claim, start: sentence.start, end: sentence.end, weight: 0.9 }]
      : [];
  });
}

/** "…, and may belong to", "can write notes, collect stamps": the verb goes on with the subject of the sentence. */
const sharesSubject = (tokens: readonly Token[], behind: number): boolean => {
  // "can view trips nearby, and can also report faults"
  const at = /^(adv|adj)$/.test(tokens[behind]?.tag ?? '') ? behind + 1 : behind;
  const next = tokens[at + 1];
  if (tokens[at]?.text === ',' && next?.tag === 'verb' && verbBase(next.lower) === next.lower)
    return tokens.slice(0, at).some((token) => token.tag === 'modal');
  const and = tokens[at]?.text === ',' ? at + 1 : at;
  return (
    /^(and|but|or)$/.test(tokens[and]?.lower ?? '') &&
    (/^(modal|aux|verb)$/.test(tokens[and + 1]?.tag ?? '') || (tokens[and + 1]?.tag === 'part' && tokens[and + 2]?.tag === 'prep'))
  );
};

/** "notes on tours": each on one, unless it is said that they are many. */
const isMany = ({ number, determiner }: Mention): boolean =>
  number === 'many' && determiner.split(' ').some((word) => MANY_WORDS.has(word));

/** "books appointments with a practitioner", "a submission for an assignment": what is made belongs to that as well. */
function attached(tokens: readonly Token[], mentions: readonly Mention[], object: Mention, claim: ClaimBody | undefined): readonly Found[] {
  if (claim?.kind !== 'relationship' || claim.sense !== 'owns' || claim.verb === 'have') return [];
  const next = mentions[mentions.indexOf(object) + 1];
  const preposition = tokens[object.to]?.lower ?? '';
  if (
    !next ||
    !/^(with|for|of|to|at|from|on|below|under|about|regarding)$/.test(preposition) ||
    next.from - object.to > 3 ||
    next.thing.key === object.thing.key
  )
    return [];
  const body: ClaimBody = {
    kind: 'relationship',
    from: object.thing,
    to: next.thing,
    fromNumber: 'one',
    toNumber: isMany(next) ? 'many' : 'one',
    sense: 'belongs',
    verb: preposition,
  };
  return [{ body, start: tokens[object.from]?.start ?? 0, end: tokens[next.to - 1]?.end ?? 0, weight: 0.9 }];
}

/** The mentions behind the next verb: one, or several joined by commas and "and". */
function objectsOf(mentions: readonly Mention[], m: number, tokens: readonly Token[]): readonly Mention[] {
  const objects: Mention[] = [];
  const [subject, first] = [mentions[m], mentions[m + 1]];
  if (!subject || !first || !verbBetween(tokens, subject.to, first.from)) return [];
  objects.push(first);
  for (let i = m + 2; i < mentions.length; i++) {
    const [last, next] = [objects.at(-1), mentions[i]];
    if (!last || !next) break;
    const gap = tokens.slice(last.to, next.from);
    const joined =
      gap.some((token) => token.lower === 'and' || token.text === ',') &&
      gap.every(
        (token) =>
          token.text === ',' ||
          token.lower === 'and' ||
          token.lower === 'to' ||
          token.lower === 'with' ||
          token.lower === 'by' ||
          token.tag === 'det' ||
          token.tag === 'num' ||
          token.tag === 'adv',
      );
    if (!joined || /^(modal|aux|verb)$/.test(tokens[next.to]?.tag ?? '') || gap.some((token) => /^(each|every)$/.test(token.lower))) break;
    objects.push(next);
  }
  return objects;
}

interface Verb {
  readonly base: string;
  readonly index: number;
  readonly passive: boolean;
}

/** The one verb that connects; undefined when a clause boundary or a second subject lies between. */
function verbBetween(tokens: readonly Token[], from: number, to: number): Verb | undefined {
  if (to - from > 9 || to <= from) return undefined;
  let verb: Verb | undefined;
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (!token) return undefined;
    if (
      /^[;:.()]$/.test(token.text) ||
      token.tag === 'neg' ||
      /^(but|while|where|because|if|when|so|before|after|no|nobody|until|including)$/.test(token.lower)
    )
      return undefined;
    if (token.text === ',' && verb === undefined && i > from + 1) return undefined;
    if (token.tag === 'pron') return undefined;
    if (token.lower === 'and' && verb !== undefined && i < to - 2) return undefined;
    const base =
      token.tag === 'verb' || token.tag === 'part' || /^(has|have|having|is|are|be)$/.test(token.lower)
        ? (verbBase(token.lower) ?? (/^(is|are|be)$/.test(token.lower) ? 'be' : /^(has|having)$/.test(token.lower) ? 'have' : undefined))
        : undefined;
    if (base !== undefined && LOOKING.test(base)) return undefined;
    if (base === undefined || (base === 'be' && verb) || base === 'need' || base === 'require') continue;
    verb = {
      base,
      index: i,
      passive: token.tag === 'part' && tokens.slice(from, i).some((t) => /^(is|are|be|been|was|were)$/.test(t.lower)),
    };
  }
  return verb;
}

/** What one does on a screen leaves no trace between two things. */
const LOOKING = /^(browse|view|query|search|display|find|check|see|filter|sort|print|export|import)$/;

/** `able`: a "can" before an earlier verb holds for this one too. */
function relationBetween(tokens: readonly Token[], subject: Mention, object: Mention, able = false): ClaimBody | undefined {
  const verb = verbBetween(tokens, subject.to, firstObjectStart(tokens, subject, object));
  if (!verb || tokens[subject.to]?.tag === 'poss' || tokens[object.to]?.lower === 'per' || tokens.at(-2)?.lower === 'once')
    return undefined;
  if (/^(add|put|place|move)$/.test(verb.base) && /^(to|into|in)$/.test(tokens[object.to]?.lower ?? '')) return undefined;
  const between = tokens.slice(subject.to, object.from).map((token) => token.lower);
  const preposition = between
    .slice(between.indexOf(tokens[verb.index]?.lower ?? '') + 1)
    .filter(
      (word, i, all) => word !== 'of' || !/^(numbers?|types|kinds|varieties|pieces|variety|range|copies|sets?)$/.test(all[i - 1] ?? ''),
    )
    .find((word, i, all) => /^(to|by|in|at|with|for|from|on|under|of|into)$/.test(word) && !/^(least|most)$/.test(all[i + 1] ?? ''));
  const ofOne = doneToOne(tokens, subject, object, verb);
  const many = object.number === 'many' && !ofOne;
  const optional = between.includes('may') || (between.includes('can') && !many) || between.includes('optionally');
  const role = roleOf(tokens, subject, object);
  if (subject.thing.key === object.thing.key && role === undefined) return undefined;
  const sense =
    (many && isSetOf(between) ? 'links' : ofOne ? 'belongs' : undefined) ??
    senseOf(verb, preposition) ??
    (many && !verb.passive && between.some((word) => /^(can|may|could)$/.test(word)) ? 'links' : undefined);
  if (
    verb.base === 'correspond' &&
    !many &&
    /(record|detail|payment|receipt|invoice|log|result)$/.test(object.thing.key) &&
    !/(record|detail|payment|receipt|invoice|log|result)$/.test(subject.thing.key)
  )
    return {
      kind: 'relationship',
      from: subject.thing,
      to: object.thing,
      fromNumber: 'one',
      toNumber: 'one',
      sense: 'owns',
      verb: 'have',
      exactly: true,
    };
  if (sense === undefined || (sense !== 'owns' && !able && !isQuantified(subject, object, between))) return undefined;
  return {
    kind: 'relationship',
    from: subject.thing,
    to: object.thing,
    fromNumber: subject.number,
    toNumber: ofOne ? 'one' : object.number,
    sense,
    verb: verb.base,
    ...(object.exactly ? { exactly: true } : {}),
    ...(optional && sense === 'belongs' ? { optional: true } : {}),
    ...(/^(contain|consist|comprise)$/.test(verb.base) && sense === 'owns' ? { part: true } : {}),
    ...(role === undefined ? {} : { role }),
  };
}

/** "each repair carried out on the boats": on one of them. */
const doneToOne = (tokens: readonly Token[], subject: Mention, object: Mention, { base, index, passive }: Verb): boolean =>
  index === subject.to &&
  base !== 'base' &&
  !passive &&
  tokens[index]?.tag === 'part' &&
  !tokens[index]?.lower.endsWith('ing') &&
  /\b(each|every)$/.test(subject.determiner) &&
  /^(the|their|its|)$/.test(object.determiner) &&
  tokens.slice(index + 1, object.from).some(({ tag }) => tag === 'prep');

/** "Each role corresponds to a set of permissions": some of all that there are. */
const isSetOf = (between: readonly string[]): boolean =>
  /^(set|list|collection)$/.test(between.at(-2) ?? '') &&
  between.at(-1) === 'of' &&
  between.some((word) => /^(correspond|map|relate|link)(s|ed)?$/.test(word));

/** "Each order is shipped to an address", "users can join groups": what holds of every one, not of one occasion. */
const isQuantified = (subject: Mention, object: Mention, between: readonly string[]): boolean =>
  /\b(each|every|an?|one|all|any)\b/.test(subject.determiner) ||
  object.exactly ||
  object.determiner.split(' ').some((word) => MANY_WORDS.has(word)) ||
  between.some((word) => /^(can|may|must|able|belongs?)$/.test(word));

const firstObjectStart = (tokens: readonly Token[], subject: Mention, object: Mention): number => {
  for (let i = subject.to; i < object.from; i++)
    if (tokens[i]?.tag === 'verb' || tokens[i]?.tag === 'part' || tokens[i]?.tag === 'aux') return Math.min(object.from, i + 6);
  return object.from;
};

function senseOf(verb: Verb, preposition: string | undefined): 'belongs' | 'owns' | 'links' | undefined {
  if (verb.base === 'belong' || verb.base === 'depend' || verb.base === 'refer' || verb.base === 'reference') return 'belongs';
  if (verb.passive) return preposition === undefined ? undefined : 'belongs';
  if (verb.base === 'be') return preposition === undefined ? undefined : 'belongs';
  if (/^(hand|send|turn|fill)$/.test(verb.base) && (preposition === 'in' || preposition === undefined)) return 'owns';
  if (OWNING.test(verb.base))
    return preposition === undefined || verb.base === 'consist' ? 'owns' : verb.base === 'have' ? undefined : 'links';
  if (ASSOCIATING.test(verb.base)) return 'links';
  return preposition === undefined ? undefined : 'belongs';
}

function roleOf(tokens: readonly Token[], subject: Mention, object: Mention): string | undefined {
  if (object.thing.alias !== undefined && subject.thing.key !== object.thing.key) return object.thing.alias;
  const before = tokens[object.from - 1]?.lower ?? '';
  return /^(parent|previous|original|manager|supervising|superior|referring|assigned|responsible|next|source|target)$/.test(before) &&
    subject.thing.key === object.thing.key
    ? before
    : undefined;
}

const weightOf = (subject: Mention, object: Mention): { readonly weight?: number } => {
  const sure = /\b(each|every|a|an|one)\b/.test(subject.determiner) && (object.determiner !== '' || object.number === 'many');
  return sure ? {} : { weight: 0.7 };
};
