/** Which thing an item of a list refers to: by its name, its number, or by who did it in which role. */

import { snakeCase } from '../../../util/snake-case.js';
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isIrregularParticiple } from '../language/past.js';
import { isRoleNoun } from '../language/people.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';

export interface Target {
  readonly thing: ThingName;
  readonly role?: string;
  /** Says many: the other side carries the reference. */
  readonly many: boolean;
}

export const ID_WORD = /^(id|ids|number|numbers|no|code|codes|identifier|identifiers|information|info|details?)$/;
const ROLE_WORDS = new Set(
  'previous current new old assigned responsible original parent target source primary secondary related associated corresponding first second operating preferred default billing shipping home away head chief deputy'.split(
    ' ',
  ),
);

/** Says of a thing that it is referred to, not as what. */
const MERELY_RELATED = /^(related|associated|corresponding|respective|assigned|relevant|affiliated|belonging)$/;

/** "products (one or more)". */
const COUNTS = /^(one|more|many|multiple|several|at least one)$/i;

/** The thing that an item refers to, or undefined when it is a plain attribute. */
export function targetOf(item: ListItem, owner: ThingName, things: ReadonlyMap<string, ThingName>): Target | undefined {
  const words = withoutDeed(item.words, things);
  const last = words.at(-1) ?? '';
  if (item.made && item.determiner === 'who' && last === 'by') return doerTarget(words, owner, things);
  if (item.made || item.flag) return undefined;
  // "the number of trees": a figure.
  if (/^(number|count|amount|total)$/.test(words[0] ?? '') && words[1] === 'of') return undefined;
  if (item.inside.length > 1 && !/^(information|info|details?)$/.test(last) && !item.inside.every((word) => COUNTS.test(word)))
    return undefined;
  const stated = /\bforeign key\b.*?\b(?:referencing|references|with|to|of) (?:the )?([a-z][\w ]*?) (?:table|field|entity)\b/i.exec(
    item.qualifier,
  )?.[1];
  const foreign = stated === undefined ? undefined : things.get(thingKey(stated.toLowerCase().split(' ')));
  if (foreign && foreign.key !== owner.key) {
    const named = ID_WORD.test(last) && words.length > 1 ? words.slice(0, -1) : words;
    const role = named.slice(named.findIndex((word) => !MERELY_RELATED.test(word))).join(' ');
    return role === foreign.key ? { thing: foreign, many: false } : { thing: foreign, role: snakeCase(role), many: false };
  }
  const whole = things.get(thingKey(words));
  if (whole && whole.key !== owner.key) return { thing: whole, many: item.number === 'many' };
  // "the librarian in charge"
  const charged = words.at(-2) === 'in' && last === 'charge' ? things.get(thingKey(words.slice(0, -2))) : undefined;
  if (charged && charged.key !== owner.key) return { thing: charged, role: snakeCase(words.join(' ')), many: false };
  const hasId = ID_WORD.test(last) && words.length > 1;
  const base = hasId ? words.slice(0, -1) : words;
  const direct = hasId ? things.get(thingKey(base)) : undefined;
  if (direct) return direct.key === owner.key ? undefined : { thing: direct, many: false };
  const above = item.number === 'one' ? rowAbove(base, owner) : undefined;
  if (above !== undefined) return { thing: owner, role: above, many: false };
  const own = item.number === 'one' ? ownPart(base, owner, things) : undefined;
  if (own) return { thing: own, role: snakeCase(base.join(' ')), many: false };
  const tailed = hasId ? byTail(base, owner, things) : undefined;
  if (tailed) return { thing: tailed, many: false };
  for (let cut = 1; cut < base.length; cut++) {
    const thing = things.get(thingKey(base.slice(cut)));
    if (!thing || (!hasId && !base.slice(0, cut).every((word) => ROLE_WORDS.has(word) || isDeed(word)))) continue;
    if (thing.key === owner.key && !base.slice(0, cut).every((word) => ROLE_WORDS.has(word))) return undefined;
    if (thing.key !== owner.key && base.slice(0, cut).every((word) => MERELY_RELATED.test(word)))
      return { thing, many: !hasId && item.number === 'many' };
    // "donating alumni": who did it, however plural the word looks.
    const did = base.slice(0, cut).some((word) => /..ing$/.test(word));
    return {
      thing,
      role: snakeCase((thing.key === owner.key ? base.slice(0, cut) : base).join(' ')),
      many: !hasId && !did && item.number === 'many',
    };
  }
  return roleTarget(item, base, hasId, owner, things);
}

/** "sold", "produced", "receiving": what is or was done with it. */
export const isDeed = (word: string): boolean => /..(ing|ed)$/.test(word) || isIrregularParticiple(word);

/** "the product sold", "the tool concerned", "the goods in stock": which one, and nothing more. */
function withoutDeed(words: readonly string[], things: ReadonlyMap<string, ThingName>): readonly string[] {
  const last = words.at(-1) ?? '';
  if (words.length > 1 && /^(involved|concerned|used|responsible|participating)$/.test(last)) return words.slice(0, -1);
  if (words.length > 2 && /^(in stock|in question|in use|on hand)$/.test(words.slice(-2).join(' '))) {
    const bare = words.slice(0, -2);
    return things.has(thingKey(bare)) ? bare : words;
  }
  const bare = words.slice(0, -1);
  const one = words.length > 1 && !words.includes('of') && !isPluralWord(bare.at(-1) ?? '');
  return one && isDeed(last) && things.has(thingKey(bare)) ? bare : words;
}

/** `parent category` of a drink category: one of the same, by the last word of its name. */
function rowAbove([role = '', ...rest]: readonly string[], { key }: ThingName): string | undefined {
  const tail = rest.join(' ');
  return /^(parent|superior|previous|next|original|linked|related)$/.test(role) && tail !== '' && (key === tail || key.endsWith(` ${tail}`))
    ? role
    : undefined;
}

/** `student class` of a student: the class. */
function ownPart(base: readonly string[], owner: ThingName, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const name = owner.key.split(' ');
  if (base.length <= name.length || !name.every((word, i) => base[i] === word)) return undefined;
  const part = things.get(thingKey(base.slice(name.length)));
  return part && part.key !== owner.key ? part : undefined;
}

/** `response type ID`: of the one thing whose name ends so, a login response type. */
function byTail(base: readonly string[], owner: ThingName, things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  if (base.length < 2) return undefined;
  const tail = ` ${thingKey(base)}`;
  const named = new Set([...things.values()].filter(({ key }) => key.endsWith(tail)));
  const [only] = named;
  return named.size === 1 && only?.key !== owner.key ? only : undefined;
}

const PEOPLE = [
  'user',
  'employee',
  'staff member',
  'staff',
  'personnel',
  'member',
  'person',
  'worker',
  'user account',
  'registered user',
  'account',
];
const STAFF = ['employee', 'staff member', 'staff', 'personnel', 'worker'];
const EMPLOYED = [...STAFF, 'user', 'member', 'person'];

const EMPLOYED_ROLES = /^(manager|supervisor|leader|technician|staff|personnel|administrator|inspector|operator|charge|head|principal)$/;

const firstOf = (keys: readonly string[], things: ReadonlyMap<string, ThingName>): ThingName | undefined =>
  keys.map((key) => things.get(key)).find((found) => found !== undefined && found.alias === undefined);

/** `performed by`: whoever works there, where the text has such people. */
function doerTarget(words: readonly string[], owner: ThingName, things: ReadonlyMap<string, ThingName>): Target | undefined {
  const thing = firstOf(EMPLOYED, things) ?? onlyPerson(['person'], things);
  return thing && thing.key !== owner.key ? { thing, role: snakeCase(words.join(' ')), many: false } : undefined;
}

/** "creator", "person in charge": a user or an employee in that role, where the text has such people. */
function roleTarget(
  item: ListItem,
  named: readonly string[],
  hasId: boolean,
  owner: ThingName,
  things: ReadonlyMap<string, ThingName>,
): Target | undefined {
  const said = named.flatMap((word) => (/-in-charge$/.test(word) ? word.split('-') : word));
  const one = item.number === 'many' && isDoerOf(said, owner);
  const base = one ? said.map(singularWord) : said;
  const last = base.at(-1) ?? '';
  if ((item.number === 'many' && !one) || base.length > 4 || base.includes('of')) return undefined;
  const written =
    last === 'author' && /(^| )(post|article|comment|blog|message|review|topic|thread|reply|question|answer)$/.test(owner.key);
  const byName = !hasId && !written && NAMED_ONLY.test(last);
  const thing =
    byName || !isRoleNoun(base)
      ? isJob(base, owner)
        ? firstOf(STAFF, things)
        : undefined
      : (firstOf(EMPLOYED_ROLES.test(last) ? EMPLOYED : PEOPLE, things) ??
        staffFor(base, things) ??
        (EMPLOYED_ROLES.test(last) ? undefined : onlyPerson(base, things)));
  if (thing && !hasId && OUTSIDERS.test(lastWord(thing.key)) && PROFESSIONS.test(last)) return undefined;
  const self = thing?.key === owner.key && /^(supervisor|manager|superior|leader|mentor)$/.test(last);
  return thing && (thing.key !== owner.key || self) ? { thing, role: snakeCase(base.join(' ')), many: false } : undefined;
}

/** Who comes to a house is not who works there: the trainer of a course is none of the residents. */
const OUTSIDERS =
  /^(member|customer|client|resident|tenant|guest|visitor|patient|pupil|student|child|passenger|participant|parent|subscriber|donor)$/;
const PROFESSIONS = /^(trainer|teacher|coach|instructor|driver|lecturer|tutor|examiner|therapist|doctor|caretaker|curator|interpreter)$/;

const stemOf = (role: string): string => /^(\p{L}{4,}?)(?:er|or)s?$/u.exec(role)?.[1] ?? '';

/** "evaluations with their results and evaluators": each has one of both. */
const isDoerOf = (base: readonly string[], { key }: ThingName): boolean => {
  const stem = base.length === 1 ? stemOf(base[0] ?? '') : '';
  return stem !== '' && key.split(' ').some((word) => word.startsWith(stem));
};

/** "approver", where the text keeps approval personnel. */
function staffFor(base: readonly string[], things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const stem = base.length === 1 ? stemOf(base[0] ?? '') : '';
  if (stem === '') return undefined;
  return [...things.values()].find(
    ({ key }) => key.startsWith(stem) && / (personnel|staff|officer|person|employee|worker|member)$/.test(key),
  );
}

/** Who sold it, who made it: where something happens that employees do. */
const isJob = (base: readonly string[], { key }: ThingName): boolean =>
  JOBS.test(base.at(-1) ?? '') && !/^(legal|authori[sz]ed)$/.test(base[0] ?? '') && isEventNoun(key);
const JOBS =
  /^(\p{L}+(person|man|woman)|representative|rep|cashier|clerk|agent|assistant|officer|coordinator|registrar|receptionist|waiter|consultant|accountant|auditor|nurse|guard|producer|worker|user|performer|designer|developer)$/u;

/** The one sort of people that the text has; developers are no distributors. */
function onlyPerson(base: readonly string[], things: ReadonlyMap<string, ThingName>): ThingName | undefined {
  const people = new Map([...things.values()].filter(({ key }) => namesPerson(key)).map((thing) => [thing.key, thing]));
  const [only] = people.values();
  const other = only && isRoleNoun(only.key.split(' ')) && !base.includes('person');
  return people.size === 1 && !other ? only : undefined;
}

/** Known by name alone as often as not: the publisher of a book. */
const NAMED_ONLY =
  /^(author|publisher|issuer|producer|manufacturer|maker|supplier|provider|director|user|worker|member|owner|speaker|writer|composer|performer|singer|designer|developer)$/;
