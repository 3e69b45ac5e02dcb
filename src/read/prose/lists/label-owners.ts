/** Lists that are said of what their label names, whoever records them. */
import type { ThingName } from '../claims/claim.js';
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import type { Token } from '../language/token.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { isIdentifier, subjectThings } from './owners.js';

/** "Course selection: students can select courses, recording their student ID, course ID and grade": it links what it lists. */
export function linkLabel({ label: said, module, sentence }: NamingContext, items: readonly ListItem[]): ThingName | undefined {
  const label = said && sentence.tokens.slice(0, 9).some((token) => token.text === ':') ? said : module;
  if (!label) return undefined;
  const owners = new Set(items.flatMap(({ words }) => (isIdentifier(words) ? [words.at(-2) ?? ''] : [])));
  const own = lastWord(label.key);
  return owners.size > 1 && !owners.has(own) ? label : undefined;
}

/** "Teaching management: coaches record the course ID they teach and the time": what the label says they do. */
export function deedLabel(context: NamingContext, verb: number, items: readonly ListItem[]): ThingName | undefined {
  const { tokens } = context.sentence;
  const label = context.label ?? bareDeed(tokens);
  if (!label || !isEventNoun(label.key) || isLastingNoun(label.key)) return undefined;
  const [who] = subjectThings(tokens, verb);
  if (!who || !namesPerson(who.key) || label.key.split(' ').includes(who.key)) return undefined;
  const refers = items.some(({ words }) => /^ids?$/.test(words.at(-1) ?? '') && !words.includes(lastWord(who.key)));
  return refers && items.length > 1 ? label : undefined;
}

/** "Teaching information management: …". */
function bareDeed(tokens: readonly Token[]): ThingName | undefined {
  const [first] = tokens;
  const colon = tokens.findIndex(({ text }, i) => i < 5 && text === ':');
  const rest = tokens.slice(1, colon);
  if (!first || colon < 2 || !/.{3}ing$/.test(first.lower) || !rest.every(({ lower }) => /^(information|management|records?)$/.test(lower)))
    return undefined;
  return { key: first.lower, name: first.text };
}
