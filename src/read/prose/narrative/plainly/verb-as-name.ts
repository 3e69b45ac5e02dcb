/** Words that the tagger takes for verbs and that name something where they stand: "documents hang off it", "a planned stop count". */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { HANGING } from './hanging.js';

export const isVerbAsName = (tokens: readonly Token[], i: number): boolean =>
  opensItem(tokens, i) || isName(tokens, i) || isWithin(tokens, i);

/** "Documents hang off it", "A route run pins one route": what another verb follows, or a singular noun leads, is none. */
function isName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token?.tag !== 'verb' || !next) return false;
  const before = tokens[i - 1];
  if (
    (!before || /^(so|but)$/.test(before.lower)) &&
    next.tag === 'noun' &&
    isPluralWord(next.lower) &&
    /^(verb|aux|modal)$/.test(tokens[i + 2]?.tag ?? '')
  )
    return true;
  const acts = next.tag === 'aux' || next.tag === 'modal' || (next.tag === 'verb' && !next.lower.endsWith('ing'));
  if (!before)
    return (
      isPluralWord(token.lower) &&
      (acts || ((HANGING.test(next.lower) || verbBase(next.lower) === next.lower) && /^(prep|det|to|adv)$/.test(tokens[i + 2]?.tag ?? '')))
    );
  if (isPluralSubject(tokens, i)) return true;
  const single = before.tag === 'noun' && !isPluralWord(before.lower) && !/^(people|staff|police)$/.test(before.lower);
  const plain = verbBase(token.lower) === token.lower && !/^(put|cut|set|read|cost|hit|let)$/.test(token.lower);
  return single && plain && /^(a|an|each|every|one)$/.test(tokens[i - 2]?.lower ?? '') && tokens[i - 2]?.tag !== 'noun';
}

/** "Harbour calls are …": what many of a thing are, unless a clause before says who calls. */
const isPluralSubject = (tokens: readonly Token[], i: number): boolean =>
  /^(are|have|were)$/.test(tokens[i + 1]?.lower ?? '') &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  !tokens.slice(0, i).some(({ tag, lower }) => tag === 'wh' || tag === 'pron' || lower === 'that');

/** "a planned stop count", "the trailer fill": a plain form behind one singular thing is no verb, unless another verb leads it. */
function isWithin(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.tag !== 'verb' || verbBase(token.lower) !== token.lower) return false;
  if (/^(a|an|the|its|their|our)$/.test(tokens[i - 1]?.lower ?? '') && tokens[i + 1]?.tag === 'noun') return true;
  let at = i - 1;
  while (/^(noun|adj|part)$/.test(tokens[at]?.tag ?? '') && !isPluralWord(tokens[at]?.lower ?? '') && at > i - 4) at--;
  return (
    at < i - 1 &&
    !/^(people|staff|police|crew|public|rest|others|remainder|majority|lot)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(a|an|the|its|their|our|his|her)$/.test(tokens[at]?.lower ?? '') &&
    !/^(put|cut|set|read|cost|hit|let)$/.test(token.lower) &&
    !tokens.slice(Math.max(0, at - 6), at).some(({ tag, lower }) => tag === 'modal' || tag === 'wh' || LEADING.test(lower))
  );
}
/** A plain form may follow these and whom they are about: "does the van stop", "make the van stop". */
const LEADING = /^(do|does|did|don['’]t|doesn['’]t|didn['’]t|let|lets|make|makes|help|helps|see|have|has|that|insist|if)$/;

/** ", start date, return date": the first half of a name. */
const opensItem = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'verb' &&
  verbBase(tokens[i]?.lower ?? '') === tokens[i]?.lower &&
  /^(,|-|–|—|:|and|\()$/.test(tokens[i - 1]?.lower ?? 'x') &&
  tokens[i + 1]?.tag === 'noun' &&
  (/^(,|-|–|—|\.|and|\))$/.test(tokens[i + 2]?.lower ?? '.') || tokens[i + 2]?.tag === 'poss');
