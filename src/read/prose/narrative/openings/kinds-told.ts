/** "Shops come in three formats", "a room is one of four types: …": which of a few kinds. */
import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { valuesListed } from '../../terms/values.js';
import { made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import type { Opening } from './openings.js';

const KINDS = /^(types|kinds|sorts|formats|sizes|grades|classes|categories|forms|varieties|styles)$/;

export function kindsTold(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const at = tokens.findIndex(({ lower }, i) => KINDS.test(lower) && tokens[i - 1]?.tag === 'num');
  if (at < 2) return [];
  const whose = ofThem(tokens, nouns, at);
  if (!whose) return [];
  const mark = tokens[whose.to]?.text ?? '';
  const values = /^[:,]$/.test(mark) ? (valuesListed(tokens, whose.to + 1)?.values ?? []) : [];
  const word = singularWord(tokens[at]?.lower ?? '');
  return [openingOf(tokens, at, word === 'sort' || word === 'kind' ? 'type' : word, values, whose.noun)];
}

/** "there are three kinds of kiln", "kilns come in three formats", "a kiln is one of three types". */
function ofThem(tokens: readonly Token[], nouns: readonly Noun[], at: number): { readonly noun: Noun; readonly to: number } | undefined {
  const of = tokens[at + 1]?.lower === 'of' ? nounAt(tokens, at + 2) : undefined;
  const there = tokens.slice(0, at).some(({ lower }) => /^(there|run|have|do|sell|offer|keep)$/.test(lower));
  if (of) return there && at < 6 ? { noun: of, to: of.to } : undefined;
  const before = tokens
    .slice(Math.max(0, at - 5), at - 1)
    .map(({ lower }) => lower)
    .join(' ');
  if (!/(come|comes) in$|(is|are)( of)? one of( the| our)?$/.test(before)) return undefined;
  const verb = tokens.findIndex(({ lower }) => /^(come|comes|is|are)$/.test(lower));
  const noun = nouns.find(({ to }) => to === verb);
  return noun ? { noun, to: at + 1 } : undefined;
}

function openingOf(tokens: readonly Token[], at: number, name: string, values: readonly string[], noun: Noun): Opening {
  const item = made(tokens, at, at + 1, [name], { named: true, determiner: 'a', inside: values });
  return { kind: 'stamped', at, items: [item], subject: { noun } };
}
