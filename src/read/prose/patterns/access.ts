/** Second round: reads: which rows, by what, in which order, how often. */
import type { Frequency } from '../../../model/index.js';
import { capital } from '../../../util/capital.js';
import type { AccessClaim, ThingName } from '../claims/claim.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { whole } from './whole.js';

export const ACCESS: readonly LinkingPattern[] = [
  {
    id: 'access/read',
    round: 'linking',
    recognises: 'user stories and instructions to list, show, find, search or count: "list a user\'s orders, newest first"',
    confidence: 0.9,
    examples: [
      {
        text: "Customers have a name and a city. Orders have a number and a date.\n\n- Show a customer's orders, newest first: very often.",
        gives: ['read order by customer sorted -newest, very-high'],
      },
      {
        text: 'Courses have a title and a price.\n\n- As a teacher, I want to search courses by title.',
        gives: ['read course by title contains, medium'],
      },
      {
        text: 'Sites have a name and a city. Devices have a serial number and a colour.\n\n- List the devices of a site, by serial number. Often.',
        gives: ['read device by site sorted serial number, high'],
      },
    ],
    find: findRead,
  },
  {
    id: 'access/frequency',
    round: 'linking',
    recognises: 'how often the read just named happens: "This page is opened constantly."',
    confidence: 0.8,
    examples: [
      {
        text: 'Courses have a title and a price.\n\n- As a teacher, I want to search courses by title. This page is opened constantly.',
        gives: ['the read before happens with frequency very-high'],
      },
    ],
    find: ({ plain, block, sentence }) => {
      const rest = block.kind === 'item' && sentence.start > block.start + 3 && plain.split(' ').length <= 9;
      return rest && OFTEN.test(plain) ? [whole(sentence, { kind: 'frequency', frequency: frequencyOf(plain) })] : [];
    },
  },
];

const OFTEN = /\b(constantly|often|rarely|frequently|busiest|all the time|seldom|daily|every (?:second|minute|hour|day))\b/;
const START =
  /^(?:(?:as (?:an?|the) .+? ,? ?i (?:want|need|would like|can|should be able)(?: to| be able to)* )|(?:(?:the|an?) [\w ]+? (?:can )?)|(?:users? (?:can|should be able to) ))?(list|lists|show|shows|see|sees|view|views|display|browse|find|finds|search|searches|look up|looks up|filter|report|reports|count|counts|opens?|reviews?)\b (.*)$/;

function findRead(context: LinkingContext): readonly Found[] {
  const { plain, block, sentence } = context;
  const match = START.exec(plain);
  if (!match || (block.kind !== 'item' && !/^as (an?|the) /.test(plain))) return [];
  const [, verb = '', rest = ''] = match;
  const said = rest.replace(/ \.$/, '').replace(/ ,? ?so that .*$/, '');
  const read = readOf(said, verb, context);
  if (!read) return [];
  const description = describe(context);
  return [whole(sentence, { kind: 'access', access: { ...read, description, frequency: frequencyOf(`${plain} ${blockRest(context)}`) } })];
}

const describe = ({ block }: LinkingContext): string => {
  const text = block.text.replace(/\s+/g, ' ').trim();
  const story = /\bI (?:want|need|would like)(?: to| be able to)* (.+?)(?:,? so that .*)?(?:\.|$)/i.exec(text);
  const first = (story?.[1] ?? text.split(/(?<=[.])\s/)[0] ?? text)
    .replace(/[.]\s*$/, '')
    .replace(/: (?:very )?(?:often|rarely|constantly).*$/, '');
  return capital(first);
};

/** The sentences of the same bullet that follow say how often. */
const blockRest = ({ block, sentence }: LinkingContext): string => block.text.slice(sentence.end - block.start).toLowerCase();

function readOf(said: string, verb: string, context: LinkingContext): Omit<AccessClaim, 'description' | 'frequency'> | undefined {
  const { resolve } = context;
  const head = said.split(/ of (?:my|the|an?|each|their|his|her|our) | by | in an? | ordered | sorted |: | , | for | that /)[0] ?? '';
  const possessive = /^(?:an? |the |each |their )?([\w -]+?) 's ([\w -]+)/.exec(said);
  const thing = possessive ? resolve(possessive[2]?.split(/ ,| by| for/)[0] ?? '') : resolve(head);
  if (!thing) return undefined;
  const filters: AccessClaim['filters'][number][] = [];
  const owner = possessive ? resolve(possessive[1] ?? '') : ownerOf(said, thing, context);
  if (owner) filters.push({ member: owner.key, op: 'equals' });
  const mine = /^my /.test(said) ? actorOf(context) : undefined;
  if (mine && mine.key !== thing.key) filters.push({ member: mine.key, op: 'equals' });
  filters.push(...stateFilters(head, thing, said));
  const sort = sortOf(said);
  filters.push(...byFilters(said, verb, sort.length > 0));
  if (/\b(in|over|within) an? (time|date) range\b|\bfor an? (day|date|month|week|period)\b|\bbetween two dates\b/.test(said))
    filters.push({ member: 'time', op: 'range' });
  const aggregate = /^count/.test(verb)
    ? ('count' as const)
    : /^report/.test(verb) || /\btotal\b/.test(head)
      ? ('sum' as const)
      : undefined;
  const named = filters.filter((filter) => !sort.some((s) => s.member === filter.member));
  return { thing, filters: named, sort, ...(aggregate ? { aggregate } : {}) };
}

function ownerOf(said: string, thing: ThingName, { resolve }: LinkingContext): ThingName | undefined {
  const match = / (?:of|for|in|from|by) (?:my |the |an? |each |their |one )([\w -]+?)(?= ,| \.| ordered| sorted| by| for| in|$)/.exec(said);
  const owner = match && resolve(match[1] ?? '');
  return owner && owner.key !== thing.key ? owner : undefined;
}

function actorOf({ plain, resolve }: LinkingContext): ThingName | undefined {
  const actor = /^as (?:an?|the) (.+?) ,/.exec(plain);
  return actor ? resolve(actor[1] ?? '') : undefined;
}

/** `list the published courses`, `orders that are pending`: a state that the rows must have. */
function stateFilters(head: string, thing: ThingName, said: string): readonly AccessClaim['filters'][number][] {
  const last = thing.key.split(' ').length;
  const words = head
    .split(' ')
    .filter((word) => word !== '' && !/^(the|my|all|a|an|latest|recent|newest|own|their|his|her|total|amount|of|each)$/.test(word));
  const before = words.slice(0, Math.max(0, words.length - last));
  const that = / (?:that|which|who) (?:are|is) ([\w-]+)\b/.exec(said)?.[1];
  const aside = /, ([\w-]+) ones\b/.exec(said)?.[1];
  return [...(before.length === 1 ? before : []), ...(that === undefined ? [] : [that]), ...(aside === undefined ? [] : [aside])].map(
    (value) => ({ member: '?', op: 'equals', value }),
  );
}

const SORTS: readonly (readonly [RegExp, (m: RegExpExecArray) => AccessClaim['sort'][number]])[] = [
  [/\b(?:newest|latest|most recent) ([a-z ]+?) first\b/, (m) => ({ member: m[1] ?? '', direction: 'desc' })],
  [/\b(?:newest|most recent|latest) first\b|\b(?:the )?(?:latest|most recent|newest)\b/, () => ({ member: 'newest', direction: 'desc' })],
  [/\boldest first\b/, () => ({ member: 'newest', direction: 'asc' })],
  [
    /\b(?:ordered|sorted) (?:by|on) (?:the |their )?([a-z][a-z ]*?)(?: (descending|ascending|desc|asc))?(?= ,| \.| and|:|$)/,
    (m) => ({ member: m[1] ?? '', direction: /^desc/.test(m[2] ?? '') ? 'desc' : 'asc' }),
  ],
  [/, by (?:the |their )?([a-z][a-z ]*?)(?= ,| \.|:| :|$)/, (m) => ({ member: m[1] ?? '', direction: 'asc' })],
  [/\b(?:highest|best|most expensive) ([a-z ]+?) first\b/, (m) => ({ member: m[1] ?? '', direction: 'desc' })],
  [/\b(?:lowest|cheapest) ([a-z ]+?) first\b/, (m) => ({ member: m[1] ?? '', direction: 'asc' })],
];

function sortOf(said: string): readonly AccessClaim['sort'][number][] {
  for (const [test, gives] of SORTS) {
    const match = test.exec(said);
    if (match) return [gives(match)];
  }
  return [];
}

function byFilters(said: string, verb: string, sorted: boolean): readonly AccessClaim['filters'][number][] {
  const match =
    /(?<!ordered |sorted |, )\bby (?:an? |the |its |their )?(?:parts? of |words? (?:in|of) )?(?:an? |the |its )?([a-z][\w ]*?)(?= ,| \.| :|$| for | in )/.exec(
      said,
    );
  if (!match || (sorted && / , by /.test(said))) return [];
  const search = (/^(search|searches|find|finds)$/.test(verb) && /\b(word|part|words|text|search)\b/.test(said)) || /^search/.test(verb);
  return (match[1] ?? '')
    .split(/ and | or | , /)
    .map((member) => ({ member: member.replace(/^(its|the|their|an?) /, ''), op: search ? 'contains' : 'equals' }));
}

export function frequencyOf(text: string): Frequency {
  if (/\b(constantly|continuously|very often|busiest|all the time|every (?:second|minute)|thousands of times|very high)\b/.test(text))
    return 'very-high';
  if (/\b(rarely|seldom|once a (?:month|year|week)|monthly|yearly|occasionally|low)\b/.test(text)) return 'low';
  if (/\b(very frequently|frequently|many times|high)\b/.test(text)) return 'high';
  return /\boften\b/.test(text) ? 'high' : 'medium';
}
