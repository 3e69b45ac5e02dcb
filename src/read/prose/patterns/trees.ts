/** Rows that stand under a row of the same kind: "categories form a tree", "a parent category", "replies to other comments". */
import type { ThingName } from '../claims/claim.js';
import type { Found, LinkingContext } from './pattern.js';
import { whole } from './whole.js';

const TREE =
  /\b(?:form|forms|are organi[sz]ed (?:in|into|as)) an? (?:tree|hierarchy)\b|\b(?:nest|nested|can be nested)\b|\bparent (\w+(?: \w+)?)\b/;

export function findTree(context: LinkingContext): readonly Found[] {
  const thing = answered(context) ?? treeOf(context);
  if (!thing) return [];
  const body = { kind: 'relationship', from: thing, to: thing, fromNumber: 'one', toNumber: 'one', sense: 'belongs' } as const;
  return [whole(context.sentence, { ...body, verb: 'parent', role: 'parent', optional: true })];
}

function treeOf({ plain, about, resolve }: LinkingContext): ThingName | undefined {
  const tree = TREE.exec(plain);
  const above = tree?.[1] === undefined ? undefined : resolve(tree[1]);
  if (!tree || (tree[1] !== undefined && about && above?.key !== about.key)) return undefined;
  return above ?? about;
}

/** "Comments support replies to other comments", "a comment may answer another comment": a reply is one of them. */
function answered({ sentence: { tokens }, mentions }: LinkingContext): ThingName | undefined {
  return mentions.find(({ thing, from, to: end }) => {
    if (tokens[end]?.tag === 'poss') return false;
    const other = /^(other|another|earlier|previous|existing)$/.test(tokens[from - 1]?.lower ?? '');
    const [verb, to] = [tokens[from - 3]?.lower ?? '', tokens[from - 2]?.lower ?? ''];
    const answers = /^(repl(y|ies|ying)|respon(d|ds|se|ses|ding)|answers?|answering)$/;
    const rows = /^(repl|answer|response)/.test(thing.key);
    return other && !rows && (to === 'to' ? answers.test(verb) : answers.test(to));
  })?.thing;
}
