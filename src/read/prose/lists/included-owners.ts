/** Whose a list behind "including" is, where the words around say so better than those that govern it. */
import { capital } from '../../../util/capital.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import { deedNoun } from '../language/deed-noun.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { LINKING_NOUNS } from '../language/word-classes.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import { isAttributeWord } from './attribute-words.js';
import { governorRange, type Range } from './governor.js';
import { type Governor, governorOf } from './noun-phrase.js';
import { isIdentifier, isReal, prefixOwner, subjectThings } from './owners.js';

/** "sorts lamps into groups, including group name and group colour": of the groups. */
export function nearest(tokens: readonly Token[], at: number, key: string): ThingName | undefined {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  const word = tokens[end - 1];
  return word && isPluralWord(word.lower) && singularWord(word.lower) === key && tokens[end - 2]?.tag === 'prep'
    ? thingCalled(key)
    : undefined;
}

/** "the processing conditions of each plant, including processing date, processing cost": what is done to the plant. */
export function deedDone(words: readonly string[], [thing]: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const deed = prefixOwner(items)?.key;
  if (!thing || deed === undefined || !words.some((word) => word.startsWith(deed)) || !isEventNoun(deed) || thing.key.endsWith(deed))
    return [];
  return [{ key: `${thing.key} ${deed}`, name: `${thing.name} ${deed}` }];
}

/** "User joining group chat: … information about a group chat, including user ID and group chat ID": the label says it all. */
export function fullerLabel(
  { label, sentence }: NamingContext,
  said: readonly ThingName[],
  items: readonly ListItem[],
  words: readonly string[],
): ThingName | undefined {
  const [thing] = said;
  if (!label || !thing || label.key === thing.key || !sentence.tokens.slice(0, 9).some((token) => token.text === ':')) return undefined;
  const rest = label.key.startsWith(`${thing.key} `) ? label.key.slice(thing.key.length + 1) : '';
  if (rest !== '' && words.some((word) => singularWord(word) === rest)) return label;
  const owners = new Set(items.flatMap((item) => (isIdentifier(item.words) ? [item.words.at(-2) ?? ''] : [])));
  return owners.size > 1 && label.key.endsWith(` ${thing.key}`) && label.key.split(' ').some((word) => /ing$/.test(word))
    ? label
    : undefined;
}

/** "Stamp collection: records what members give to the club, including …": the club only gets it. */
export function labelBefore({ label, sentence: { tokens } }: NamingContext, { from }: Range): ThingName | undefined {
  const colon = tokens.findIndex((token) => token.text === ':');
  return label && colon > 0 && colon < 9 && tokens[from - 1]?.tag === 'to' ? label : undefined;
}

/** "between users and selected products": those are products. */
export const unselected = (thing: ThingName): ThingName => {
  const words = thing.name.split(' ');
  return /^(selected|chosen)$/i.test(words[0] ?? '') ? (nameOfWords(words.slice(1)) ?? thing) : thing;
};

/** "The cart records the correspondence between users and products": what says so is the thing, not the software. */
export function correspondence(tokens: readonly Token[], { from, to }: Range): ThingName | undefined {
  const verb = tokens[from - 1];
  const between = tokens.findIndex(({ lower }, i) => i > from && i < to && lower === 'between');
  if (between < 0 || !/^(records?|stores?|saves?|keeps?)$/.test(verb?.lower ?? '') || !LINKING_NOUNS.test(tokens[between - 1]?.lower ?? ''))
    return undefined;
  const [holder] = subjectThings(tokens, from - 1);
  return holder && !LINKING_NOUNS.test(lastWord(holder.key)) ? holder : undefined;
}

/** "information such as name, breed and weight in dog records": what the rows are of. */
export function fileBehind(tokens: readonly Token[], from: number): { readonly thing: ThingName; readonly at: number } | undefined {
  const at = tokens.findIndex(({ lower }, i) => i > from && lower === 'in');
  const end = tokens.findIndex(({ tag }, i) => i > at && tag !== 'noun' && tag !== 'det');
  if (at < 0 || end - at < 3 || !/^(records|files)$/.test(tokens[end - 1]?.lower ?? '')) return undefined;
  if (!tokens.slice(from, at).some(({ lower }) => lower === 'and') || tokens.slice(from, at).some(({ text }) => /^[;.(]$/.test(text)))
    return undefined;
  const [thing] = governorOf(tokens, at + 1, end).things;
  return thing && { thing, at };
}

/** "reply to reviews, including reply time and content": of the reply, which belongs to the review. */
export function answerTo(tokens: readonly Token[], { from, things }: Range & Governor, items: readonly ListItem[]): ThingName | undefined {
  const [thing] = things;
  const verb = verbBase(tokens[from - 2]?.lower ?? '');
  const noun = items[0]?.words[0];
  if (!thing || verb === undefined || noun === undefined || things.length > 1 || !/^(to|on|for)$/.test(tokens[from - 1]?.lower ?? ''))
    return undefined;
  const done = tokens[from - 2]?.tag === 'verb' && (noun === verb || noun === deedNoun(verb)) && !thing.key.endsWith(noun);
  return done ? { key: `${thing.key} ${noun}`, name: `${thing.name} ${noun}` } : undefined;
}

/** "each delivery recorded in a goods list, including list ID": rows of the goods list. */
export function writtenIn(
  tokens: readonly Token[],
  { from, to, attached }: Range & Governor,
  items: readonly ListItem[],
): ThingName | undefined {
  const verb = tokens.findIndex(({ lower }, i) => i > from && i < to && /^(recorded|registered|entered|listed|documented)$/.test(lower));
  const [first] = items;
  if (verb < 0 || !/^(in|on)$/.test(tokens[verb + 1]?.lower ?? '') || !first || !isIdentifier(first.words)) return undefined;
  return attached.find(({ key }) => key.endsWith(` ${first.words.at(-2) ?? ''}`));
}

/** "The menu table records dish information, including …": the list is the table's, unless it links two things. */
export function tableNamed(tokens: readonly Token[], { from }: Range, said: readonly ThingName[]): ThingName | undefined {
  const verb = tokens[from - 1];
  if (
    from < 3 ||
    !/^(records?|stores?|saves?|keeps?|contains?)$/.test(verb?.lower ?? '') ||
    !/^(table|entity)$/.test(tokens[from - 2]?.lower ?? '')
  )
    return undefined;
  const range = governorRange(tokens, from - 1);
  const [table] = governorOf(tokens, range.from, range.to).things;
  const pair = said.some(({ key }) => / /.test(key)) && tokens.slice(from).some((token) => token.lower === 'between');
  return table && !pair && isReal(table) ? table : undefined;
}

/** "Several notes can be added to each order, including note text and date": of the notes of an order. */
export function addedTo(tokens: readonly Token[], governor: Range & Governor, items: readonly ListItem[]): ThingName | undefined {
  const { from } = governor;
  const [whole] = governor.things;
  if (!whole || tokens[from - 1]?.lower !== 'to' || !ADDING.test(tokens[from - 2]?.lower ?? '') || tokens[from - 3]?.tag !== 'aux')
    return undefined;
  let to = from - 3;
  while (/^(aux|modal|adv)$/.test(tokens[to - 1]?.tag ?? '')) to--;
  const subject = governorRange(tokens, to);
  const [part] = governorOf(tokens, subject.from, subject.to).things;
  if (!part || items[0]?.words[0] !== lastWord(part.key)) return undefined;
  return isAttributeWord(part.key) ? { key: `${whole.key} ${part.key}`, name: `${whole.name} ${part.key}` } : part;
}
const ADDING = /^(added|attached|appended|given|posted|uploaded|assigned)$/;

/** "The registration information includes the student ID, the course ID …": two identifiers make it a record of its own. */
export function recordNamed(tokens: readonly Token[], { from, to }: Range, items: readonly ListItem[]): ThingName | undefined {
  const identifiers = items.filter((item) => /^(id|ids)$/.test(item.words.at(-1) ?? '')).length;
  const words = tokens
    .slice(from, to)
    .filter(
      (token) =>
        /^(noun|part)$/.test(token.tag) &&
        !/^(information|info|details?|data|contents?|attributes?|fields?|columns?|properties|keys?)$/.test(token.lower),
    );
  const [only] = words;
  return identifiers >= 2 && words.length === 1 && only && !/^(attributes?|fields?|columns?)$/.test(only.lower)
    ? { key: only.lower, name: capital(only.text) }
    : undefined;
}
