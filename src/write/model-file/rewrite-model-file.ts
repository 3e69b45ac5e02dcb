/**
 * Brings a model file up to date and keeps what its author wrote: comments, order, spelling, blank lines. Only what the
 * model says differently is touched. `before` is the model that the text says; without it the text must be spelled as
 * `writeModelFile` spells it to be recognised as unchanged.
 */
import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DomainModel } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { buildDocument, STYLE } from './build-document.js';
import { writeModelFile } from './write-model-file.js';

export function rewriteModelFile(text: string, model: DomainModel, before?: DomainModel): string {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0 || !isMap(document.contents)) return writeModelFile(model);
  const old = before && buildDocument(before).contents;
  mergeMap(document.contents as AnyMap, buildDocument(model).contents as AnyMap, (old ?? undefined) as AnyMap | undefined);
  return document.toString(STYLE);
}

type AnyMap = YAMLMap<Node, Node | null>;
type AnyPair = Pair<Node, Node | null>;

/** `theirs` is changed in place until it says what `wanted` says. `old` is what it said, as the writer spells it. */
function mergeMap(theirs: AnyMap, wanted: AnyMap, old: AnyMap | undefined): void {
  const [find, findWanted, findOld] = [finder(theirs), finder(wanted), old ? finder(old) : undefined];
  theirs.items = theirs.items.filter((pair) => findWanted(keyOf(pair)) || (findOld && !findOld(keyOf(pair))));
  const keysMoved = findOld !== undefined && ['identified by', 'unique'].some((key) => !says(findOld(key)?.value, findWanted(key)?.value));
  let previous: AnyPair | undefined;
  for (const target of wanted.items) {
    const key = keyOf(target);
    const was = findOld?.(key);
    const pair = find(key);
    // A moved `unique` may stand as a flag in an attribute, so attributes are compared as they are written.
    if (pair) mergePair(pair, target, key === 'attributes' && keysMoved ? undefined : was);
    else if (!was || !says(was.value, target.value))
      theirs.items.splice(previous ? theirs.items.indexOf(previous) + 1 : theirs.items.length, 0, target);
    else continue;
    previous = pair ?? target;
  }
}

function mergePair(pair: AnyPair, target: AnyPair, was: AnyPair | undefined): void {
  if (keyOf(target) !== keyOf(was ?? pair) && isScalar(pair.key)) pair.key.value = keyOf(target);
  if (says(was ? was.value : pair.value, target.value)) return;
  if (isMap(pair.value) && isMap(target.value))
    mergeMap(pair.value as AnyMap, target.value as AnyMap, isMap(was?.value) ? (was.value as AnyMap) : undefined);
  else if (isSeq(pair.value) && isSeq(target.value)) mergeList(pair.value, target.value, isSeq(was?.value) ? was.value : undefined);
  else replace(pair, target.value);
}

/** The author's comments stay with the new value. */
function replace(pair: AnyPair, value: Node | null): void {
  const { value: gone } = pair;
  if (value && gone) {
    if (gone.comment != null) value.comment = gone.comment;
    if (gone.commentBefore != null) value.commentBefore = gone.commentBefore;
    if (gone.spaceBefore) value.spaceBefore = true;
  }
  pair.value = value;
}

/** Items that say the same stay as they are written; the rest comes from `wanted`, in its order. */
function mergeList(theirs: YAMLSeq, wanted: YAMLSeq, old: YAMLSeq | undefined): void {
  const spelled = old && old.items.length === theirs.items.length ? old.items : theirs.items;
  const kept = new Map<string, unknown[]>();
  for (const [i, item] of spelled.entries()) kept.set(meaning(item), [...(kept.get(meaning(item)) ?? []), theirs.items[i]]);
  theirs.items = wanted.items.map((item) => kept.get(meaning(item))?.shift() ?? item);
}

/** Looks up by the key as written, else by the id it stands for. */
function finder(map: AnyMap): (key: string) => AnyPair | undefined {
  const exact = new Map(map.items.map((pair) => [keyOf(pair), pair]));
  const folded = new Map(map.items.map((pair) => [snakeCase(keyOf(pair)), pair]));
  return (key) => exact.get(key) ?? folded.get(snakeCase(key));
}

const keyOf = ({ key }: AnyPair): string => (isScalar(key) ? String((key as Scalar).value) : '');
const meaning = (node: unknown): string => JSON.stringify(node ?? null);
const says = (a: Node | null | undefined, b: Node | null | undefined): boolean => meaning(a) === meaning(b);
