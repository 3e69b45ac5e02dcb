/** Second round: what no two have alike, in other words than "unique": "two clients cannot have the same name", "clients are told apart by their code". */
import { singularPhrase } from '../../source/singular.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { whole } from './whole.js';

export const UNIQUE_OTHERWISE: LinkingPattern = {
  id: 'unique/otherwise',
  round: 'linking',
  recognises:
    '"codes must be unique", "two clients cannot have the same name", "the code identifies a client", "the name and the city together are unique"',
  confidence: 0.9,
  examples: [
    { text: 'Clients have a code and a city. Codes must be unique.', gives: ['client unique code'] },
    { text: 'Clients have a code and a city. Two clients cannot have the same code.', gives: ['client unique code'] },
    { text: 'Clients have a code and a city. There cannot be two clients with the same code.', gives: ['client unique code'] },
    { text: 'Clients have a code and a city. We tell clients apart by their code.', gives: ['client identified by code'] },
    { text: 'Clients have a code and a city. The code identifies a client.', gives: ['client identified by code'] },
    { text: 'Clients have a code and a city. The same code must not be used twice.', gives: ['client unique code'] },
    { text: 'Clients have a code and a city. The code and the city together are unique.', gives: ['client unique code + city'] },
    {
      text: 'Clients have a code and a city. Two clients may have the same code as long as the city is different.',
      gives: ['client unique code + city'],
    },
  ],
  find: findUniqueOtherwise,
};

const BE = '(?:is|are|be|must be|should be|has to be|have to be|needs to be|need to be)(?: always)?';
const NOT = '(?:cannot|can not|can never|must not|must never|may not|may never|should not|should never)';
const SAME = '(?:the same|an? given|an? same|identical|the)';
const M = '(?<m>[a-z][\\w-]*(?: [\\w-]+){0,7}?)';
const X = '(?<x>[a-z][\\w-]*(?: [\\w-]+){0,2}?)';
const ALTERNATE = [
  `^${M} ${BE} unique$`,
  `^two ${X} ${NOT} (?:have|share|carry|use) ${SAME} ${M}$`,
  `^two ${X} ${NOT} share an? ${M}$`,
  `^no two ${X} (?:can |may |must |ever )*(?:share|have) (?:${SAME}|an?) ${M}$`,
  `^there ${NOT} be two ${X} with ${SAME} ${M}$`,
  `^it ${NOT} be possible to (?:create|have|add|enter|save) two ${X} with ${SAME} ${M}$`,
  `^only one ${X} (?:can|may) have ${SAME} ${M}$`,
  `^duplicate ${M} (?:is|are) not (?:allowed|permitted|possible)$`,
  `^same ${M} ${NOT} be (?:used|given|assigned|entered|taken) (?:twice|again|more than once)$`,
  `^${M} (?:can|may) (?:only )?be used (?:only )?once$`,
  `^${M} ${NOT} (?:occur|appear|be used) twice$`,
  `^${M} can (?:only )?belong to (?:only )?one ${X}$`,
  `^${M} (?:(?:must|should) be different|is different|differs) for (?:each|every) ${X}$`,
  `^${X} (?:has|have|must have) unique ${M}$`,
  `^two ${X} (?:can|may) have ${SAME} ${M} as long as (?<n>[a-z][\\w-]*(?: [\\w-]+)?) is different$`,
].map((way) => new RegExp(way));
const NATURAL = [
  `^(?:we|they|people) (?:can )?(?:tell|know|recogni[sz]e|distinguish|identify) (?:each |every )?${X}(?: apart)? by (?:its|their|the) ${M}$`,
  `^${X} (?:is|are) (?:told apart|distinguished|recogni[sz]ed) by (?:its|their|the) ${M}$`,
  `^${M} identif(?:y|ies) (?:each |every )?${X}$`,
].map((way) => new RegExp(way));

function findUniqueOtherwise({ plain, about, resolve, sentence }: LinkingContext): readonly Found[] {
  // "No two share a code" is read as such already.
  if (!OPENING.test(plain) || (plain.startsWith('no two ') && !plain.includes(' both '))) return [];
  const said = plainly(plain);
  const match = firstOf(ALTERNATE, said) ?? firstOf(NATURAL, said);
  const { x, m = '', n } = match?.groups ?? {};
  const thing = x === undefined ? about : resolve(x);
  const members = [...m.split(/ and | , /), ...(n === undefined ? [] : [n])].map(bare).filter(Boolean);
  // "The code is unique": read as such already.
  if (
    !match ||
    !thing ||
    (members.length < 2 && /^the .* unique(?!ly)/.test(plain)) ||
    members.some((member) => resolve(member)?.key === thing.key)
  )
    return [];
  return [whole(sentence, { kind: 'identity', thing, members, role: NATURAL.includes(match.way) ? 'natural' : 'alternate' })];
}
const OPENING =
  /\b(unique|uniquely|same|given|identif|apart|distinguish|recogni|duplicate|twice|once|belong to|different|differs|share|by (its|their))/;

/** Without what only says that several are meant together. */
const plainly = (plain: string): string =>
  plain
    .replace(/ [.;!]$/, '')
    .replace(/\b(together|in combination|uniquely|both|globally) /g, '')
    .replace(/ (together|in combination)$/, '')
    .replace(/^together , /, '')
    .replace(/ ,(?= )/g, ' ,')
    .replace(/\b(the )?(combination|pair) of /g, '')
    .replace(/^make sure that /, '')
    .replace(/^(the|each|every|an?|all) /, '')
    .replace(/\bidentify a(n)? /, 'identify ')
    .replace(/\bidentifies a(n)? /, 'identifies ');

const bare = (member: string): string => singularPhrase(member.replace(/^(?:(?:the|its|their|an?|same) )+/, '').trim());

interface Match {
  readonly way: RegExp;
  readonly groups: Readonly<Record<string, string | undefined>> | undefined;
}
function firstOf(ways: readonly RegExp[], said: string): Match | undefined {
  for (const way of ways) {
    const match = way.exec(said);
    if (match) return { way, groups: match.groups };
  }
  return undefined;
}
