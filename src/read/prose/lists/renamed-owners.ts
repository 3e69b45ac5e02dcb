/** What a list is called in the end: the table, the label, or the record that its items number say more than its words. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { identifierOwner } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { isIdentifier, isReal } from './context-owners.js';
import { governorRange, type Range } from './governor-range.js';
import { governorOf } from './noun-phrase.js';

/** "… of a project: tracking record ID, project ID, date": what is numbered first is listed, and refers to the project. */
export function numberedFirst(owners: readonly ThingName[], items: readonly ListItem[]): readonly ThingName[] {
  const [owner] = owners;
  const named =
    items[0] && /^ids?$/.test(items[0].words.at(-1) ?? '')
      ? (identifierOwner(items[0].words) ?? recordNumbered(items[0].words))
      : undefined;
  if (!owner || owners.length > 1 || !named || named.key.endsWith(owner.key) || owner.key.endsWith(named.key)) return owners;
  const last = owner.key.slice(owner.key.lastIndexOf(' ') + 1);
  const refers = items.slice(1).some(({ words }) => words.length === 2 && words[0] === last && /^(id|number)$/.test(words[1] ?? ''));
  return refers && named.key.includes(' ') ? [named] : owners;
}

/** "Each record includes …": a record of what the label or the heading names. */
export function recordIn({ label, heading, topic }: NamingContext, owner: ThingName): ThingName {
  if (!/^(record|entry)$/.test(owner.key)) return owner;
  const of = label ?? heading ?? topic;
  if (!of || of.key.endsWith(owner.key)) return of ?? owner;
  return { key: `${of.key} ${owner.key}`, name: `${of.name} ${owner.key}` };
}

/** "Simulation module information includes the module ID": the module is the thing, not a side of it. */
export function wholeName(said: readonly ThingName[], items: readonly ListItem[], words: readonly string[]): ThingName | undefined {
  const [thing] = said;
  const first = items[0]?.words ?? [];
  const [own, id] = first;
  if (!thing || first.length !== 2 || own === undefined || !/^(id|number|code)$/.test(id ?? '') || thing.key.endsWith(own))
    return undefined;
  const at = words.findIndex((word, i) => singularWord(word) === own && thing.key.endsWith(singularWord(words[i - 1] ?? ' ')));
  return at > 0 && said.length === 1 ? { key: `${thing.key} ${own}`, name: `${thing.name} ${own}` } : undefined;
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

/** Every name of the list is in the plural: things, not attributes of one. */
export function manyAll(tokens: readonly Token[], from: number): boolean {
  let heads = 0;
  for (let i = from; i < tokens.length && !/^[.;:(]$/.test(tokens[i]?.text ?? ''); i++) {
    const ends = /^(,|\.|and)$/.test(tokens[i + 1]?.lower ?? '.');
    if (tokens[i]?.tag !== 'noun' || !ends) continue;
    if (!isPluralWord(tokens[i]?.lower ?? '')) return false;
    heads++;
  }
  return heads > 2;
}

/** "The registration information includes the student ID, the course ID …": two identifiers make it a record of its own. */
export function recordNamed(tokens: readonly Token[], { from, to }: Range, items: readonly ListItem[]): ThingName | undefined {
  const identifiers = items.filter((item) => /^(id|ids)$/.test(item.words.at(-1) ?? '')).length;
  const words = tokens
    .slice(from, to)
    .filter((token) => /^(noun|part)$/.test(token.tag) && !/^(information|info|details?|data|content|contents)$/.test(token.lower));
  const [only] = words;
  return identifiers >= 2 && words.length === 1 && only
    ? { key: only.lower, name: only.text.charAt(0).toUpperCase() + only.text.slice(1) }
    : undefined;
}

/** "shops … Shopping Time": the time of what happens says what its record is called. */
export function timedName(items: readonly ListItem[], verb: string): ThingName | undefined {
  const stem = verb.slice(0, Math.max(4, verb.length - 2));
  const [word] =
    items.find(({ words }) => words.length === 2 && /^(time|date)$/.test(words[1] ?? '') && stem.length >= 4 && words[0]?.startsWith(stem))
      ?.words ?? [];
  return word === undefined ? undefined : { key: `${word} record`, name: `${word.charAt(0).toUpperCase()}${word.slice(1)} record` };
}

/** "tracking record ID": a record whatever it is called. */
function recordNumbered(words: readonly string[]): ThingName | undefined {
  const key = words.slice(0, -1).join(' ');
  return / (record|log|order|form)$/.test(key) ? { key, name: key.charAt(0).toUpperCase() + key.slice(1) } : undefined;
}
