/** Second round: how known things hang together, by the verb and the numbers on its two sides. */
import { isEventNoun } from '../language/event-nouns.js';
import type { Token } from '../language/token.js';
import { ownedLists } from '../lists/owned-lists.js';
import type { Mention } from '../terms/mentions.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { findForEach, findUnderEach } from './placed-links.js';
import { findVerbs } from './related-verbs.js';
import { findMutual, findStatedLinks, findWhich } from './stated-links.js';
import { findTrees } from './trees.js';
import { whole } from './whole.js';

export const RELATIONSHIPS: readonly LinkingPattern[] = [
  {
    id: 'relationships/verb',
    round: 'linking',
    recognises: 'a verb between two things: belongs to, has many, contains, is placed by, can have several …',
    confidence: 0.85,
    examples: [
      {
        text: 'Users have a name and an email. Schools have a name and a slug. Each user belongs to a school.',
        gives: ['one user belongs to one school'],
      },
      {
        text: 'Courses have a title and a price. Modules have a title and a position. A course contains many modules.',
        gives: ['one course has many module'],
      },
      {
        text: 'Patients have a name and an address. Policies have a number and an insurer. A patient has exactly one policy.',
        gives: ['one patient has one policy'],
      },
    ],
    find: findVerbs,
  },
  {
    id: 'relationships/is-a',
    round: 'linking',
    recognises: '"a van is a type of vehicle", "X is a kind of Y"',
    confidence: 0.85,
    examples: [
      {
        text: 'A vehicle has a plate and a colour. A van has a height and a load. A van is a type of vehicle.',
        gives: ['van is a vehicle'],
      },
    ],
    find: ({ plain, resolve, sentence }) => {
      const match = /^(?:an?|each|every|the) (.{2,60}?) is an? (?:special )?(?:type|kind|form|subtype|sort)s? of (.{2,60})$/.exec(
        plain.replace(/ \.$/, ''),
      );
      const [thing, of] = [match && resolve(match[1] ?? ''), match && resolve(match[2] ?? '')];
      return thing && of && thing.key !== of.key ? [whole(sentence, { kind: 'is-a', thing, of })] : [];
    },
  },
  {
    id: 'relationships/tree',
    round: 'linking',
    recognises: '"categories form a tree", "may have a parent category"',
    confidence: 0.9,
    examples: [
      {
        text: 'Each category has a name and a slug. Categories form a tree.',
        gives: ['one category belongs to one category as parent, optional'],
      },
      {
        text: 'Each guest has a name and an email. Each riddle has a text and a date. Guests can write riddles, and riddles support nested answers to other riddles.',
        gives: ['one riddle belongs to one riddle as parent, optional'],
      },
      {
        text: 'Each note has a text and a date. Each page has a name and a size. A page may have notes, and notes support replies to other notes.',
        gives: ['one note belongs to one note as parent, optional'],
      },
    ],
    find: findTrees,
  },
  {
    id: 'relationships/one-per',
    round: 'linking',
    recognises: '"a customer can write one review per product"',
    confidence: 0.85,
    examples: [
      {
        text: 'Customers have a name and an email. Products have a title and a price. Reviews have a rating and a comment. A customer can write one review per product.',
        gives: ['review unique customer + product'],
      },
    ],
    find: findOnePer,
  },
  {
    id: 'relationships/participants',
    round: 'linking',
    recognises: '"customers can rent vehicles, with each rental recording a, b": who and what takes part in what is recorded',
    confidence: 0.6,
    examples: [
      {
        text: 'Customers have a name and a phone number. Vehicles have a plate and a model. Customers can rent vehicles, with each rental recording the rental time and the rental fee.',
        gives: ['one rental belongs to one customer', 'one rental belongs to one vehicle'],
      },
    ],
    find: findParticipants,
  },
  {
    id: 'relationships/stated',
    round: 'linking',
    recognises: '"the relationship between A and B": many on both sides where nothing else is said',
    confidence: 0.6,
    examples: [
      {
        text: 'Trainers have a name and a phone number. Pools have a name and a depth. The system maintains the relationships between trainers and pools.',
        gives: ['many trainer with many pool'],
      },
    ],
    find: findStatedLinks,
  },
  {
    id: 'relationships/which',
    round: 'linking',
    recognises: '"which users have liked which songs": many on both sides',
    confidence: 0.7,
    examples: [
      {
        text: 'Walkers have a name and a phone number. Trails have a name and a length. The system tracks which walkers have finished which trails.',
        gives: ['many walker with many trail'],
      },
    ],
    find: findWhich,
  },
  {
    id: 'relationships/for-each',
    round: 'linking',
    recognises: '"yield data for each crop", "rooms offered by each hotel": each of the first is of one of the second',
    confidence: 0.75,
    examples: [
      {
        text: 'Hotels have a name and an address. Rooms have a size and a price. The system lists the rooms offered by each hotel.',
        gives: ['one room belongs to one hotel'],
      },
    ],
    find: findForEach,
  },
  {
    id: 'relationships/under-each',
    round: 'linking',
    recognises: '"under each division are several offices"',
    confidence: 0.85,
    examples: [
      {
        text: 'Divisions have a name and a budget. Offices have a name and a floor. Under each division are several offices.',
        gives: ['one division has many office'],
      },
    ],
    find: findUnderEach,
  },
  {
    id: 'relationships/mutual',
    round: 'linking',
    recognises: '"members can follow each other", "a member can follow other members"',
    confidence: 0.7,
    examples: [
      {
        text: 'Each gardener has a name and an email. Gardeners can follow each other.',
        gives: ['many gardener with many gardener as followed'],
      },
    ],
    find: findMutual,
  },
];

/** What is mentioned on the way to a list takes part in the happening that the list describes. */
function findParticipants(context: LinkingContext): readonly Found[] {
  const { mentions, sentence } = context;
  const lists = ownedLists(context).filter(({ opener }) => opener.kind !== 'parenthesis');
  return lists.flatMap((list) =>
    list.owners.flatMap((named) => {
      const owner = context.resolve(named.key);
      if (!owner || (!list.event && !isEventNoun(owner.key))) return [];
      return participantsBefore(
        mentions.filter(({ from }) => from >= clauseFrom(sentence.tokens, list.opener.at)),
        list.opener.at,
        owner.key,
      ).map((mention) => ({
        body: {
          kind: 'relationship',
          from: owner,
          to: mention.thing,
          fromNumber: 'one',
          toNumber: 'one',
          sense: 'belongs',
          verb: 'involve',
        } as const,
        start: sentence.tokens[mention.from]?.start ?? sentence.start,
        end: sentence.tokens[mention.to - 1]?.end ?? sentence.end,
      }));
    }),
  );
}

const clauseFrom = (tokens: readonly Token[], to: number): number => tokens.slice(0, to).findLastIndex((token) => token.text === ';') + 1;

const participantsBefore = (mentions: readonly Mention[], limit: number, owner: string): readonly Mention[] =>
  mentions.filter(
    (mention, i) =>
      mention.to <= limit &&
      !isEventNoun(mention.thing.key) &&
      mention.thing.key !== owner &&
      !owner.startsWith(`${mention.thing.key} `) &&
      mentions.findIndex((other) => other.thing.key === mention.thing.key) === i,
  );

function findOnePer({ plain, resolve, sentence }: LinkingContext): readonly Found[] {
  const match =
    /^(?:an?|each|every) (.{2,40}?) (?:can|may|must|is allowed to)?\s*(?:only )?(\w+) (?:at most |only |exactly )?one (?!or )(.{2,40}?) (?:per|for each|for every|for a) (.{2,40}?)(?: ,| with| \.|$)/.exec(
      plain,
    );
  const [who, what, per] = [match && resolve(match[1] ?? ''), match && resolve(match[3] ?? ''), match && resolve(match[4] ?? '')];
  if (!who || !what || !per || what.key === who.key) return [];
  const belongs = (to: typeof who): Found =>
    whole(sentence, { kind: 'relationship', from: what, to, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: match?.[2] ?? '' });
  return [belongs(who), belongs(per), whole(sentence, { kind: 'identity', thing: what, members: [who.key, per.key], role: 'alternate' })];
}
