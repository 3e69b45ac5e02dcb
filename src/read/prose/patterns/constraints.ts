/** Second round: closed lists, ranges, lengths and comparisons said in sentences of their own. */
import type { CompareOperator } from '../../../model/index.js';
import { singularPhrase, singularWord } from '../../source/singular.js';
import { qualitiesOf } from '../assembly/qualify.js';
import { valuesName } from '../language/values-name.js';
import { clausesOf } from './clauses-of.js';
import { NUMBERS_CHOSEN } from './numbers-chosen.js';
import { OPTIONALITY } from './optionality.js';
import { ownerSaid } from './owner-said.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { propertyOf } from './property-of.js';
import { whole } from './whole.js';

export const CONSTRAINTS: readonly LinkingPattern[] = [
  {
    id: 'choice/is-one-of',
    round: 'linking',
    recognises: '"a seller is pending, active or suspended", "the status is draft, published or archived"',
    confidence: 0.9,
    examples: [
      {
        text: 'Sellers have a name and a country. A seller is pending, active or suspended.',
        gives: ['seller.status in pending, active, suspended'],
      },
      { text: 'Orders have a number and a status. The status can be open, paid or closed.', gives: ['order.status in open, paid, closed'] },
    ],
    find: findChoice,
  },
  {
    id: 'check/compare',
    round: 'linking',
    recognises: '"the end date is after the start date", "the discount never exceeds the price"',
    confidence: 0.9,
    examples: [
      {
        text: 'Events have a title, a start date and an end date. The end date is after the start date.',
        gives: ['event.end date > start date'],
      },
    ],
    find: findCompare,
  },
  {
    id: 'check/range',
    round: 'linking',
    recognises: '"seats are between 1 and 500", "the price must be greater than 0", "at most 200 characters"',
    confidence: 0.9,
    examples: [
      { text: 'Courses have a title and seats. Seats are between 1 and 500.', gives: ['course.seats >= 1 <= 500'] },
      { text: 'Courses have a title and a price. The price must be greater than 0.', gives: ['course.price > 0'] },
      { text: 'Courses have a title and a fee. The fee of a course must not be less than 5.', gives: ['course.fee >= 5'] },
      { text: 'Courses have a title and seats. Seats should be 3 or more.', gives: ['course.seats >= 3'] },
      { text: 'Courses have a title and a price. The title has at most 80 characters.', gives: ['course.title of 0 to 80 characters'] },
    ],
    find: findRange,
  },
  OPTIONALITY,
  NUMBERS_CHOSEN,
];

const VALUE = '[a-z][a-z_-]*(?: [a-z_-]+)?';
const CHOICE = new RegExp(
  String.raw`^(?:the |an? |each |every |its |all )?([a-z][a-z '’]{1,50}?) (?:is|are|can be|may be|must be|is one of|can be one of|must be one of)(?: either| always| one of|:| marked as| marked)* (${VALUE}(?: , ${VALUE})*(?: ,)? (?:or|and) ${VALUE})(?: \.|$)`,
);

function findChoice({ plain, about, resolve, sentence }: LinkingContext): readonly Found[] {
  const match = CHOICE.exec(plain);
  if (!match) return [];
  const [, subject = '', list = ''] = match;
  // "The fields of a boat are name, length and colour": no values.
  if (/^(?:\w+ )?(?:fields|attributes|columns|properties|details)(?: of .*)?$/.test(subject)) return [];
  const values = list
    .split(/ , (?:or |and )?| or | and /)
    .map((value) => value.trim())
    .filter(Boolean);
  if (
    values.length < 2 ||
    values.some(
      (value) =>
        value.split(' ').length > 2 ||
        resolve(value) !== undefined ||
        /^(the|a|an|not|optional|unique|required|by|to|in|more|less|fewer|higher|lower|above|below|greater)\b/.test(value),
    )
  )
    return [];
  if (/ and [\w-]+(?: [\w-]+)?$/.test(list) && !/ or /.test(list) && values.length < 3) return [];
  const whole_ = resolve(subject);
  const isThing = whole_ !== undefined && whole_.key.split(' ').length === subject.split(' ').length;
  const attribute = isThing ? valuesName(values) : subject.replace(/ of .*$/, '');
  const stated = /^(.+) (?:status|state|stage|phase)$/.exec(subject)?.[1];
  const of = stated === undefined ? undefined : resolve(stated);
  if (of) return [whole(sentence, { kind: 'choice', thing: of, attribute: 'status', values, open: false })];
  const owner = isThing ? whole_ : (ownerSaid(subject, resolve) ?? about);
  return [whole(sentence, { kind: 'choice', thing: owner, attribute: choiceOf(attribute), values, open: false })];
}

/** "an order's status", "the possible statuses", "the life cycle": which property that is. */
function choiceOf(subject: string): string {
  const said = subject.replace(/^.* ['’]?s /, '').replace(/^(?:(?:possible|allowed|valid|permitted|available|current) )+/, '');
  if (/^(?:life ?cycle|state|stage|phase|statuse?|status)s?$/.test(said)) return 'status';
  return said === subject ? subject : singularWord(said);
}

const COMPARISONS: readonly (readonly [RegExp, CompareOperator])[] = [
  [/^(?:strictly )?(?:after|later than|greater than|more than|above|larger than|higher than|past)$/, '>'],
  [/^(?:strictly )?(?:before|earlier than|less than|below|lower than|smaller than)$/, '<'],
  [
    /^(?:not (?:be )?(?:before|earlier than|less than|below)|never (?:before|earlier than|below)|at least|on or after|no earlier than|greater than or equal to)$/,
    '>=',
  ],
  [
    /^(?:not (?:be )?(?:after|later than|more than|greater than|above|exceed)|never (?:after|later than|exceeds?|above|more than)|at most|on or before|no later than|exceed|up to|less than or equal to)$/,
    '<=',
  ],
];
const COMPARE =
  /^(?:the |its |an? |which |each )*([a-z][\w ]{1,50}?) (?:(?:is|are|must|should|shall|may|can|cannot|always|be|has|to) )*((?:not |never )?(?:be )?(?:strictly )?(?:after|before|later than|earlier than|greater than or equal to|less than or equal to|greater than|less than|more than|larger than|smaller than|higher than|lower than|above|below|on or after|on or before|no earlier than|no later than|at least|at most|exceeds?)) (?:the |its |that |an? )*([a-z][\w ]{1,50})$/;

function findCompare(context: LinkingContext): readonly Found[] {
  const { about, sentence } = context;
  return clausesOf(context).flatMap((clause) => {
    const match = COMPARE.exec(clause.replace(/^which /, 'it '));
    if (!match) return [];
    const [, left = '', words = '', right = ''] = match;
    const cannot = /\b(cannot|can not|must not|may not|never)\b/.test(clause.slice(left.length, clause.length - right.length));
    const phrase = cannot && !/^(not|never)/.test(words) ? `not ${words.replace(/^be /, '').replace(/^exceeds?$/, 'exceed')}` : words;
    const op = COMPARISONS.find(([test]) => test.test(phrase.replace(/^not not /, 'not ')))?.[1];
    if (op === undefined || /^(\d|zero|one)/.test(right)) return [];
    const joined = /^(?:the )?(.+?) (?:they|he|she|it|we) (\w+)$/.exec(right);
    const left_ = left === 'it' ? '' : left;
    return [whole(sentence, { kind: 'compare', thing: about, left: left_, op, right: joined ? `${joined[2]} ${joined[1]}` : right })];
  });
}

const RANGE =
  /^(?:the |its |an? |all |every |each |which )*([a-z][\w ]{0,50}?) (?:is|are|have|has|never|lies|ranges?|goes|starts(?= at)|must(?= always)? be|must|(?:should|shall|has to|may|can|could|cannot|can not)(?= (?:not |never |only |always )?(?:be|exceed|go|fall|drop|lie|range|start|contain|have)\b))\b(.*)$/;

/** The words of denial stand in the verb, which is not among the rest. */
function deniedOf(clause: string, rest: string): string {
  if (/^(?:not|never)\b/.test(rest) || !/ (?:cannot|can not|never) /.test(clause)) return rest;
  return `not ${rest.replace(/^be /, '')}`;
}

/** Said of the property itself. */
const turnedRound = (clause: string): string =>
  clause
    .replace(/^(?:the )?(max(?:imum|\.)?|min(?:imum|\.)?) length of (.+?) (?:is|must be) (?=\d)/, (_, most: string, of: string) =>
      most.startsWith('max') ? `${of} is at most ` : `${of} is at least `,
    )
    .replace(/^([a-z][\w ]{0,50}?) (?:(?:is|must be) )?(> ?=|< ?=|≥|≤) ?(?=-?\d[\d.,]*$)/, (_, of: string, sign: string) =>
      /[>≥]/.test(sign) ? `${of} is at least ` : `${of} is at most `,
    )
    .replace(
      /^(?:the )?(max(?:imum|\.)?|min(?:imum|\.)?) ([a-z][\w ]{0,50}?) (?:is|must be) (?=-?\d[\d.,]*$)/,
      (_, most: string, of: string) => (most.startsWith('max') ? `${of} is at most ` : `${of} is at least `),
    )
    .replace(
      /^negative ([a-z][\w ]{0,50}?) (?:(?:is|are) (?:not|never) (?:allowed|permitted|possible|accepted|valid)|(?:is|are) (?:forbidden|impossible))$/,
      (_, of: string) => `the ${singularPhrase(of)} is not negative`,
    );

function findRange(context: LinkingContext): readonly Found[] {
  const { sentence } = context;
  return clausesOf(context).flatMap((said) => {
    const clause = turnedRound(said);
    const match = RANGE.exec(clause);
    if (!match) return [];
    const [, subject = '', rest = ''] = match;
    const { attribute, about } = propertyOf(subject, context);
    const q = qualitiesOf(deniedOf(clause, rest.trim()));
    const found: Found[] = [];
    if (q.min !== undefined || (q.max !== undefined && q.maxLength === undefined)) {
      const exclusive = q.exclusiveMin || q.exclusiveMax;
      found.push(
        whole(sentence, {
          kind: 'range',
          thing: about,
          attribute,
          ...(q.min === undefined ? {} : { min: q.min }),
          ...(q.max === undefined ? {} : { max: q.max }),
          ...(exclusive ? { exclusive: true } : {}),
        }),
      );
    }
    if (q.maxLength !== undefined || q.minLength !== undefined) {
      found.push(
        whole(sentence, {
          kind: 'length',
          thing: about,
          attribute,
          ...(q.maxLength === undefined ? {} : { max: q.maxLength }),
          ...(q.minLength === undefined ? {} : { min: q.minLength }),
        }),
      );
    }
    if (q.maxName !== undefined)
      found.push(whole(sentence, { kind: 'compare', thing: about, left: attribute, op: '<=', right: q.maxName }));
    return found;
  });
}
