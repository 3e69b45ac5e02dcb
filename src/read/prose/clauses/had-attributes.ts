/** What a thing has that is no thing → claims. */

import { singularPhrase } from '../../source/singular.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { nominalises } from '../language/nominalises.js';
import { pastOf } from '../language/past.js';
import type { ListItem } from '../terms/list-item.js';
import type { Done, NounChunk } from './chunk.js';
import type { HasFrame } from './frame.js';
import { isMadeRecord } from './made-chunk.js';
import { SAID } from './said.js';

/** Pattern id of properties that clauses give. */
export const CLAUSE_HAS = 'attributes/clause';

const QUALIFYING = /^(unique|optional|own|mandatory|required|e\.g\.|maybe|possibly|perhaps)$/;
const MAY_LACK = /^(maybe|possibly|perhaps)$/;

export function hadAttribute(frame: HasFrame, owner: ThingName, noun: NounChunk, whose = ''): readonly Claim[] {
  const { values = [], made, done } = noun;
  const { phrase, many } = oneEach(frame, noun);
  const lead = phrase.words.findIndex((word) => !QUALIFYING.test(word));
  if (
    /^(fields|attributes|columns|properties|management|module|system|functionality|feature|nothing|anything|everything|something)$/.test(
      phrase.words.at(-1) ?? '',
    )
  )
    return [];
  if (lead < 0 || phrase.words.length - lead > 5 || !/\p{L}/u.test(phrase.text)) return [];
  const leading = phrase.words.slice(0, lead).map((word) => (MAY_LACK.test(word) ? 'optional' : word));
  const own = phrase.text.split(' ').slice(lead).join(' ');
  const item: ListItem = {
    name: `${whose} ${own}`.trim(),
    words: [...whose.split(' ').filter(Boolean), ...phrase.words.slice(lead)],
    start: phrase.start,
    end: phrase.end,
    number: many ? 'many' : 'one',
    ...(phrase.determiner === undefined ? {} : { determiner: phrase.determiner }),
    inside: values,
    qualifier: [
      ...leading,
      ...(isLater(done, owner) || noun.maybe || mayLack(frame, many) ? ['optional'] : []),
      ...(made?.initial === undefined ? [] : [`default ${made.initial}`]),
    ].join(' '),
    ...(made ? { made: true } : {}),
    ...(made?.flag ? { flag: true } : {}),
  };
  const evidence = { start: phrase.start, end: phrase.end, sentence: frame.sentence, pattern: CLAUSE_HAS, weight: 0.85 };
  return [{ kind: 'attribute', thing: owner, item, evidence }];
}

/** "A client can have a phone number": not what a row that somebody may leave says. */
const mayLack = ({ possible, by, owner, teller, instead }: HasFrame, many: boolean): boolean =>
  possible && !many && by === 'verb' && !teller && !instead && !isMadeRecord(owner);

/** "children with names and birthdays": each has one. */
const oneEach = ({ owner }: HasFrame, { phrase, many, made, determiner }: NounChunk): Pick<NounChunk, 'phrase' | 'many'> =>
  owner.many && many && !made && determiner === '' && ONE_EACH.test(phrase.words.at(-1) ?? '')
    ? { phrase: { ...phrase, words: singularPhrase(phrase.words.join(' ')).split(' '), text: singularPhrase(phrase.text) }, many: false }
    : { phrase, many };
const ONE_EACH =
  /^(names|surnames|nicknames|birthdays|birthdates|ages|titles|codes|prices|sizes|weights|heights|lengths|capacities|e-?mails|grades|ranks|salaries|barcodes|usernames|passwords)$/;

/** A row is made once and changed later: until it is approved or closed there is nobody who did so, and no time. */
const FIRST =
  /^(created|made|added|raised|reported|submitted|uploaded|taken|recorded|sent|received|measured|started|joined|ordered|placed|bought|posted|occurred|opened|entered|written|set|drawn|given|granted|issued|handed|filed|logged|booked|registered|saved|played|run|owned)$/;

export const isLater = (done: Done | undefined, { key }: ThingName): boolean =>
  done !== undefined && done.verb !== SAID && !FIRST.test(pastOf(done.verb)) && !nominalises(done.verb, key);
