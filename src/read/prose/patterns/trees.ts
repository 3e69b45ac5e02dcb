/** "Categories form a tree", "folders can be nested", "replies to other comments": a thing within another of its own. */
import type { ThingName } from '../claims/claim.js';
import type { Found, LinkingContext } from './pattern.js';
import { whole } from './whole.js';

export function findTrees(context: LinkingContext): readonly Found[] {
  const { plain, about, mentions, resolve, sentence } = context;
  const replied = answered(context);
  if (replied) return [within(sentence, replied)];
  const parent = /\bparent (\w+(?: \w+)?)\b/.exec(plain)?.[1];
  const named = parent === undefined ? undefined : resolve(parent);
  if (named && (about === undefined || named.key === about.key)) return [within(sentence, named)];
  const at = sentence.tokens.findIndex(
    ({ lower, text }, i) => (lower === 'nested' && !isDenied(sentence.tokens, i)) || (lower === 'nest' && text === lower && i > 0),
  );
  if (at >= 0) {
    const thing = nestedAt(at, { mentions, sentence }) ?? about;
    return thing ? [within(sentence, thing)] : [];
  }
  const forms = parent === undefined && /\b(form|forms|are organi[sz]ed (?:in|into|as)) an? (tree|hierarchy)\b/.test(plain);
  return forms && about ? [within(sentence, about)] : [];
}

/** "Notes can't be nested." */
const isDenied = (tokens: LinkingContext['sentence']['tokens'], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ tag, lower }) => tag === 'neg' || /^(not|never|cannot|can['’]t)$/.test(lower));

/** What is nested: what the word stands before, what it is nested under, or what was named last. */
function nestedAt(at: number, { mentions, sentence: { tokens } }: Pick<LinkingContext, 'mentions' | 'sentence'>): ThingName | undefined {
  const next = mentions.find(({ from }) => from === at + 1);
  const under = mentions.find(
    ({ from }) =>
      from > at && from < at + 6 && /^(other|another)$/.test(tokens[from - 1]?.lower ?? '') && tokens[from - 2]?.tag !== 'punct',
  );
  return (next ?? under ?? mentions.findLast(({ to }) => to <= at))?.thing;
}

const within = (sentence: LinkingContext['sentence'], thing: ThingName): Found =>
  whole(sentence, {
    kind: 'relationship',
    from: thing,
    to: thing,
    fromNumber: 'one',
    toNumber: 'one',
    sense: 'belongs',
    verb: 'parent',
    role: 'parent',
    optional: true,
  });

/** "Comments support replies to other comments", "a comment may answer another comment": a reply is one of them. */
function answered({ sentence: { tokens }, mentions }: LinkingContext): ThingName | undefined {
  return mentions.find(({ thing, from, to: end }) => {
    if (tokens[end]?.tag === 'poss') return false;
    // "may be a reply to another": read by what it says of both.
    if (tokens[from - 5]?.lower === 'be' && tokens[from - 4]?.tag === 'det') return false;
    const other = /^(other|another|earlier|previous|existing)$/.test(tokens[from - 1]?.lower ?? '');
    const [verb, to] = [tokens[from - 3]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
    const answers = /^(repl(y|ies|ying)|respon(d|ds|se|ses|ding)|answers?|answering)$/;
    const rows = /^(repl|answer|response)/.test(thing.key);
    return other && !rows && (to === 'to' ? answers.test(verb) : answers.test(to));
  })?.thing;
}
