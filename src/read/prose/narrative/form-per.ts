/** "They keep one sheet per model: …", "a card for each patient, with …": the list is of what there is one form of. */
import type { Token } from '../language/token.js';
import { isFormWord } from './form-word.js';
import type { Noun } from './nouns.js';

/** `at` is where the list opens. */
export function formPer(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const of = nouns.findLast(({ to }) => to === end);
  const per = of && tokens[of.from - 1]?.lower;
  if (!of || of.plural || !(per === 'per' || (per === 'for' && /^(each|every)$/.test(of.determiner)))) return undefined;
  const form = nouns.find(({ to }) => to === of.from - 1);
  return form &&
    tokens[form.from - 1]?.text !== ',' &&
    form.core.length === 1 &&
    isFormWord(form.core[0] ?? '') &&
    /^(a|an|one|just one|a single|exactly one)$/.test(form.determiner)
    ? of
    : undefined;
}
