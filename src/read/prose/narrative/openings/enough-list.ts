/** "Name, phone and depot are enough.", "For a crew a name and a channel will do.", "the mark and the date stay on file": a list whose verb says that it is kept. */
import type { Token } from '../../language/token.js';
import { isOccasion } from '../is-occasion.js';
import type { Item } from '../item.js';
import { readItems } from '../items/items.js';
import { type Noun, nounAt } from '../nouns.js';

export interface EnoughList {
  readonly at: number;
  readonly items: readonly Item[];
  /** What it is said to be enough for; else what was spoken of. */
  readonly noun?: Noun;
}

const ENOUGH =
  /^((is|are|'s|would be|will be) (enough|plenty|fine|sufficient|all (we|i|you|they|that|there)|(both |all )?(mandatory|required|compulsory|obligatory|optional|nullable|positive)( |$))|(will|would|should|'ll) (do|suffice)( [,.;]| for|$)|suffices?)/;

export function enoughList(tokens: readonly Token[]): EnoughList | undefined {
  const verb = tokens.findIndex(
    ({ tag, lower }, i) =>
      i > 2 && (((/^(aux|modal)$/.test(tag) || /^suffices?$/.test(lower)) && ENOUGH.test(saidAt(tokens, i))) || isKept(tokens, i)),
  );
  if (verb < 0 || isOccasion(tokens)) return undefined;
  const first = /^(so|and|but|then|there)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const whose = /^(for|on|per|of)$/.test(tokens[first]?.lower ?? '') ? nounAt(tokens, first + 1) : undefined;
  const self = whose && /^(itself|themselves|himself|herself)$/.test(tokens[whose.to]?.lower ?? '') ? 1 : 0;
  const from = whose ? whose.to + self + (tokens[whose.to + self]?.text === ',' ? 1 : 0) : first;
  const { items, next } = readItems(tokens.slice(0, verb), from);
  const sure = items.filter((item) => item.sure).length;
  if (items.length < 2 || sure < (isKept(tokens, verb) ? items.length : 1) || next < verb) return undefined;
  return { at: from, items, ...(whose ? { noun: whose } : {}) };
}

const KEPT =
  /^((are|is|get|gets|all get|have to be|has to be|must be|should be|need to be|needs to be|ought to be|will be|can be) (all |both |also |then |always |to be )?(kept|recorded|noted|logged|written|stored|entered|registered|filed|jotted|put)( down| up)?|(stay|stays|remain|remains|go|goes|stand|stands) (all )?(on|in|into|down) (the |our |my |his |her |that |a )?(file|files|record|records|book|books|register|log|card|sheet|form|ledger|diary|logbook|daybook|notebook))( |$)/;

/** With so many words more than that is said. */
const LONGEST = 9;

/** "are kept", "have to be recorded", "go in the book", at the end of what is said. */
function isKept(tokens: readonly Token[], at: number): boolean {
  if (!/^(aux|modal|verb)$/.test(tokens[at]?.tag ?? '') || tokens[at - 1]?.tag === 'pron') return false;
  const near = tokens.slice(at, at + LONGEST);
  const stop = near.findIndex(({ text }, i) => i > 0 && /^[,.;:!]$/.test(text));
  const said = near.slice(0, stop < 0 ? LONGEST : stop).map(({ lower }) => lower);
  const kept = said.length < LONGEST ? KEPT.exec(said.join(' '))?.[0] : undefined;
  const rest = kept === undefined ? [] : said.slice(kept.trim().split(' ').length);
  return kept !== undefined && (rest.length === 0 || /^(as|too|by|afterwards|every|each)$/.test(rest[0] ?? ''));
}

const saidAt = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join(' ');
