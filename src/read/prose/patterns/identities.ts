/** Second round: what tells rows apart, said in sentences of their own. */
import { clausesOf } from './clauses-of.js';
import { knownBy } from './known-by.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { UNIQUE_OTHERWISE } from './unique-otherwise.js';
import { whole } from './whole.js';

export const IDENTITIES: readonly LinkingPattern[] = [
  {
    id: 'unique/stated',
    round: 'linking',
    recognises: '"the slug is unique", "codes must be unique within a site", "a number unique within its market"',
    confidence: 0.9,
    examples: [
      { text: '- **School**: name, slug, city. The slug is unique.', gives: ['school unique slug'] },
      {
        text: '- **Operator**: name, city.\n- **Site**: name, code. A site belongs to an operator. The code is unique for each operator.',
        gives: ['site unique code within operator'],
      },
    ],
    find: findUnique,
  },
  {
    id: 'unique/no-two',
    round: 'linking',
    recognises: '"no two orders share the same number", "no two modules of a course have the same position"',
    confidence: 0.95,
    examples: [
      {
        text: 'Each order has an order number and a date. No two orders share the same order number.',
        gives: ['order unique order number'],
      },
      {
        text: 'Courses have a title and a price. Modules have a title and a position. No two modules of a course share the same position.',
        gives: ['module unique position within course'],
      },
    ],
    find: findNoTwo,
  },
  {
    id: 'unique/only-once',
    round: 'linking',
    recognises: '"a learner can enrol in the same course only once"',
    confidence: 0.9,
    examples: [
      {
        text: 'Learners have a name and an email. Courses have a title and a price. A learner can enrol in the same course only once.',
        gives: ['unique learner + course'],
      },
    ],
    find: ({ plain, mentions, sentence }) => {
      const [who, what] = mentions;
      const says = plain.includes(' once') && /\b(?:the same|each|a|any) .{2,40} (?:only|at most|no more than) once\b/.test(plain);
      return says && who && what
        ? [whole(sentence, { kind: 'identity', thing: undefined, members: [who.thing.key, what.thing.key], role: 'alternate' })]
        : [];
    },
  },
  {
    id: 'unique/identified-by',
    round: 'linking',
    recognises: '"each device is identified by its serial number", "uniquely identified by"',
    confidence: 0.95,
    examples: [
      {
        text: 'Devices have a serial number and a colour. Each device is identified by its serial number.',
        gives: ['device identified by serial number'],
      },
      {
        text: 'Kilns have a stamp number and a volume. Kilns are identified by their stamp number and belong to a workshop.',
        gives: ['kiln identified by stamp number'],
      },
    ],
    find: findIdentified,
  },
  {
    id: 'unique/primary-key',
    round: 'linking',
    recognises: '"the user name is the primary key", "a code, by which it is known", "the chip number is what we go by"',
    confidence: 0.9,
    examples: [
      {
        text: 'User information includes user name, email, and phone number, where user name is the primary key.',
        gives: ['user identified by user name'],
      },
      {
        text: 'A crate gets a bar code, which identifies it from then on, and a size.',
        gives: ['crate identified by bar code'],
      },
      {
        text: 'A bay has a bay code, which is painted on every post, and a width.',
        gives: ['bay identified by bay code'],
      },
      {
        text: 'A bay has a bay code that our porters and the yard share, and a width.',
        gives: ['bay identified by bay code'],
      },
      {
        text: 'Bays have a bay code and a width. The bay code is what everybody says.',
        gives: ['bay identified by bay code'],
      },
      {
        text: 'Cages have a size. Each cage has a chip number; the chip number is what we go by.',
        gives: ['cage identified by chip number'],
      },
    ],
    find: findKey,
  },
  UNIQUE_OTHERWISE,
];

function namesOf(words: string): readonly string[] {
  return words
    .replace(/ \.$/, '')
    .replace(/^together ,? ?| (?:together|taken together|in combination)$/g, '')
    .split(/ and | , |, /)
    .map((word) => word.replace(/^(the|its|their|a|an|same|combination of) /, '').trim())
    .filter((word) => word !== '' && word.split(' ').length <= 5)
    .slice(0, 4);
}

/** Before what else is said of it: "by its number and belongs to a fleet". */
function findIdentified({ about, resolve, sentence }: LinkingContext): readonly Found[] {
  const { tokens } = sentence;
  const by = tokens.findIndex(({ lower }, i) => lower === 'by' && tokens[i - 1]?.lower === 'identified');
  const be = tokens.slice(0, Math.max(0, by)).findLastIndex(({ lower }) => /^(is|are|be)$/.test(lower));
  if (be < 0 || by - be > 3) return [];
  const saysMore = tokens.findIndex(
    ({ tag, text, lower }, i) =>
      i > by &&
      ((ENDS_NAME.test(tag) && !/^(its|their)$/.test(lower) && text !== ',') || (/ed$/.test(lower) && tokens[i - 1]?.tag === 'conj')),
  );
  const to = tokens[saysMore - 1]?.tag === 'conj' ? saysMore - 1 : saysMore;
  const wordsOf = (from: number, end: number): string =>
    tokens
      .slice(from, end)
      .map(({ lower }) => lower)
      .join(' ');
  const thing = resolve(wordsOf(0, be)) ?? about;
  const members = namesOf(wordsOf(by + 1, to < 0 ? tokens.length : to).replace(/^(?:(?:its|their|the|a|an|unique) )+/, ''));
  return thing && members.length > 0 ? [whole(sentence, { kind: 'identity', thing, members, role: 'natural' })] : [];
}
const ENDS_NAME = /^(verb|aux|modal|pron|wh|neg|punct)$/;

const NAME = String.raw`([a-z][\w-]*(?: [a-z][\w-]*){0,3}?)`;
const KEYS: readonly RegExp[] = [
  new RegExp(
    `(?:^|, (?:where |with )?|where |with )(?:the )?${NAME} (?:is|serves as|serving as|acts as|being|as) (?:the |a |its )?(?:primary key|unique identifier)\\b`,
  ),
  new RegExp(`(?:^|[;:] )(?:the )?${NAME} is (?:the|its|their) key(?= [,.;]|$)`),
  new RegExp(`\\b(?:an?|its|their|the|unique) ${NAME} ,? (?:which|that) (?:uniquely )?identif(?:y|ies) (?:it|them|the|each|every)\\b`),
  new RegExp(`\\b(?:an?|its|their|the|unique) ${NAME} ,? by which (?:it|they) (?:is|are) (?:known|identified|called|found)\\b`),
  new RegExp(
    `(?:^|[;:] |so )(?:the |its |their )?${NAME} is what (?:we|they|people|everybody|everyone) (?:go|goes|know it|know them|call it|call them) by\\b`,
  ),
];

/** The thing itself, said of one of its properties. */
function findKey({ plain, about, sentence }: LinkingContext): readonly Found[] {
  const stated = / key\b|identif| by which | is what /.test(plain) ? KEYS.map((key) => key.exec(plain)?.[1]) : [];
  const name = stated.find((found) => found !== undefined) ?? knownBy(plain);
  return name !== undefined && about ? [whole(sentence, { kind: 'identity', thing: about, members: [name], role: 'natural' })] : [];
}

function findUnique(context: LinkingContext): readonly Found[] {
  const { about, resolve, sentence } = context;
  if (!context.plain.includes('unique')) return [];
  const match =
    /^(?:the |each |every |all |its |their )?(.{2,60}?) (?:is|are|must be|should be|has to be|have to be) (?:globally |always )?unique(?: (?:within|per|for each|for every|in each|inside|for) (?:the |an? |one |each |every |all )?(.+?)| across .+?)?(?: \.| ,|$)/.exec(
      clausesOf(context).find((clause) => / unique$| unique /.test(clause)) ?? '',
    );
  if (!match) return uniqueWithin(context);
  const [, subject = '', scope = ''] = match;
  const of = /^(.+?) of (?:the |an? |each |every )?(.+)$/.exec(subject);
  const thing = (of && resolve(of[2] ?? '')) ?? about;
  const within = scope === '' ? undefined : resolve(scope);
  // "unique per market", of which the text only knows as a property: of both together.
  const members = [...namesOf(of ? (of[1] ?? '') : subject), ...(within || scope === '' ? [] : namesOf(scope))];
  return [
    whole(sentence, {
      kind: 'identity',
      thing,
      members,
      role: 'alternate',
      ...(within && within.key !== thing?.key ? { within: [within.key] } : {}),
    }),
  ];
}

/** "A pitch has a number unique within its market". */
function uniqueWithin({ plain, about, resolve, sentence }: LinkingContext): readonly Found[] {
  const match =
    /\b(?:an?|its|their) ([a-z][\w-]*(?: [a-z][\w-]*)?) (?:(?:that|which) (?:is|must be) )?unique (?:within|per|in|for|inside) (?:(?:its|their|the|each|an?) )?([a-z][\w-]*(?: [a-z][\w-]*)?)/.exec(
      plain,
    );
  const within = match && resolve(match[2] ?? '');
  if (!match || !about || !within || within.key === about.key) return [];
  const scope = {
    kind: 'relationship',
    from: about,
    to: within,
    fromNumber: 'one',
    toNumber: 'one',
    sense: 'belongs',
    verb: 'of',
  } as const;
  return [
    whole(sentence, { kind: 'identity', thing: about, members: [match[1] ?? ''], role: 'alternate', within: [within.key] }),
    whole(sentence, scope),
  ];
}

function findNoTwo({ plain, resolve, sentence }: LinkingContext): readonly Found[] {
  const match =
    /\bno two (.+?)(?: (?:of|in|within|on) (?:a|an|the|one|any) (?:same )?(.+?))?(?: can| may| ever| must)* (?:share|have|use|with|carry) (?:the|an?) (?:same |identical )?(.+?)(?: \.|$)/.exec(
      plain,
    );
  if (!match) return [];
  const [, subject = '', scope, names = ''] = match;
  const thing = resolve(subject);
  const within = scope === undefined ? undefined : resolve(scope);
  return thing
    ? [
        whole(sentence, {
          kind: 'identity',
          thing,
          members: [...namesOf(names), ...(within || scope === undefined ? [] : namesOf(scope))],
          role: 'alternate',
          ...(within ? { within: [within.key] } : {}),
        }),
      ]
    : [];
}
