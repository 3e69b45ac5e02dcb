/** Second round: states and how a thing moves between them. */
import type { ThingName } from '../claims/claim.js';
import { ownerSaid } from './owner-said.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { inTurn } from './states-in-turn.js';
import { whole } from './whole.js';

export const LIFECYCLES: readonly LinkingPattern[] = [
  {
    id: 'lifecycle/arrows',
    round: 'linking',
    recognises: '"draft → published → archived", "queued -> sent"',
    confidence: 0.95,
    examples: [
      {
        text: 'Orders have a number and a date. An order goes through these states: pending → paid → shipped.',
        gives: ['order lifecycle pending → paid, paid → shipped'],
      },
    ],
    find: findArrows,
  },
  {
    id: 'lifecycle/moves',
    round: 'linking',
    recognises: '"moves from draft to published to archived", "goes from open to closed"',
    confidence: 0.95,
    examples: [
      {
        text: 'Courses have a title and a price. A course moves from draft to published to archived.',
        gives: ['course lifecycle draft → published, published → archived'],
      },
    ],
    find: findMoves,
  },
  {
    id: 'lifecycle/in-turn',
    round: 'linking',
    recognises: '"is first draft, then sent, then paid", "starts as new, becomes approved and ends up settled"',
    confidence: 0.9,
    examples: [
      {
        text: 'Orders have a number and a date. An order is first draft, then sent, then paid.',
        gives: ['order lifecycle draft → sent, sent → paid'],
      },
    ],
    find: (context) => {
      const { thing, states } = inTurn(context);
      return lifecycle(context, thing, chain(states), ENFORCED.test(context.plain));
    },
  },
  {
    id: 'lifecycle/become',
    round: 'linking',
    recognises: '"a pending or paid order can become cancelled", "a confirmed one can become missed"',
    confidence: 0.9,
    examples: [
      {
        text: 'Orders have a number and a date. A pending or paid order can also become cancelled.',
        gives: ['order lifecycle pending → cancelled, paid → cancelled'],
      },
    ],
    find: findBecome,
  },
  {
    id: 'lifecycle/enforced',
    round: 'linking',
    recognises: '"nothing else is allowed", "nobody may move it in any other way", "must never go back"',
    confidence: 0.85,
    examples: [
      { text: 'Orders have a number and a date. Nobody may move an order in any other way.', gives: ['order lifecycle enforced'] },
    ],
    find: ({ plain, about, sentence }) => {
      const says =
        /\b(nothing else is allowed|no other (?:moves?|transitions?|changes?) (?:is|are) (?:allowed|possible)|in any other way|must never go back|cannot go back|only these (?:moves|transitions))\b/.test(
          plain,
        );
      return says && about ? [whole(sentence, { kind: 'enforced', thing: about })] : [];
    },
  },
];

interface Move {
  readonly from: string;
  readonly to: string;
}

function lifecycle(
  context: LinkingContext,
  thing: ThingName | undefined,
  transitions: readonly Move[],
  enforced: boolean,
): readonly Found[] {
  if (!thing || transitions.length === 0) return [];
  const states = [...new Set(transitions.flatMap(({ from, to }) => [from, to]))];
  if (states.some((state) => state.split(' ').length > 3 || state === '')) return [];
  return [whole(context.sentence, { kind: 'lifecycle', thing, states, transitions, enforced })];
}

/** "goes to Claims → New claim": places on a screen. */
const NAVIGATES = /\b(goes?|navigates?|clicks?|opens?|head) (to|on)\b.*→|→ (new|add|create|upload|edit) \w/;

const chain = (states: readonly string[]): readonly Move[] => states.slice(1).map((to, i) => ({ from: states[i] ?? '', to }));
const ENFORCED = /\b(nothing else is allowed|no other|only in this order|must never go back|cannot go back)\b/;
const ARROW = /(?:-+>|=>|–>|—>|→|⇒|⟶|➔|➜)/;
const BETWEEN_ARROWS = new RegExp(` ?${ARROW.source} ?`);

function findArrows(context: LinkingContext): readonly Found[] {
  const { plain, about } = context;
  if (!ARROW.test(plain) || NAVIGATES.test(plain)) return [];
  const parts = plain.replace(/ \.$/, '').split(BETWEEN_ARROWS);
  const first =
    (parts[0] ?? '')
      .split(/[:,(]| goes | moves | through | from | is | are | as | lifecycle | status | states? /)
      .at(-1)
      ?.trim() ?? '';
  const rest = parts.slice(1).map((part) => part.split(/ [,;.()]| or | and | but /)[0]?.trim() ?? '');
  const more = /\bor from ([\w-]+) to ([\w-]+)/.exec(plain);
  const moves = [...chain([first, ...rest]), ...(more ? [{ from: more[1] ?? '', to: more[2] ?? '' }] : [])];
  // "the life cycle of an order: draft → sent"
  const of = ownerSaid((parts[0] ?? '').split(' :')[0] ?? '', context.resolve);
  return lifecycle(context, of ?? about, moves, ENFORCED.test(plain));
}

/** "changes from draft to sent and from sent to paid". */
const FURTHER = /^(?: ,)?(?: (?:and|then|or))* from ([\w-]+) to ([\w-]+)/;

function findMoves(context: LinkingContext): readonly Found[] {
  const { plain, about, resolve } = context;
  const match =
    /\b(?:moves?|goes?|changes?|progress(?:es)?|passes|transitions?|go|flows?) from ([\w-]+(?: [\w-]+)?) to ([\w-]+)((?: (?:and |, )?(?:then )?to [\w-]+)*)/.exec(
      plain,
    );
  if (!match || [match[1], match[2]].some((state) => PLACE.test(state ?? ''))) return [];
  const tail = [...(match[3] ?? '').matchAll(/ to ([\w-]+)/g)].map((m) => m[1] ?? '');
  const owner = ownerSaid(plain.slice(0, match.index).trimEnd(), resolve) ?? about;
  const more = FURTHER.exec(plain.slice(match.index + match[0].length));
  const moves = [...chain([match[1] ?? '', match[2] ?? '', ...tail]), ...(more ? [{ from: more[1] ?? '', to: more[2] ?? '' }] : [])];
  return lifecycle(context, owner, moves, ENFORCED.test(plain));
}

/** "goes from one hall to another": no states. */
const PLACE = /^(an?|the|one|another|each|every|any|its|their|some|several|two)( |$)/;

/** "the same article can be used": which one, not in what state. */
const WHICH = /^(same|new|other|single|given|different|certain|particular|whole|next|last|first|only)$/;

function findBecome(context: LinkingContext): readonly Found[] {
  const { plain, about, resolve } = context;
  const moves: Move[] = [];
  let thing = about;
  for (const match of plain.matchAll(
    /\b(?:an?|the|only) ([\w-]+(?:(?: ,| or| and) [\w-]+)*?) ([\w-]+(?: [\w-]+)?) (?:can|may|could) (?:also |then |only )?(?:become|be) ([\w-]+)(?= |$)/g,
  )) {
    const [, froms = '', noun = '', to = ''] = match;
    const named = resolve(noun);
    if ((!named && noun !== 'one') || WHICH.test(froms)) continue;
    // "a survey question can be answered": no state of a question.
    if (named?.key.split(' ').includes(froms)) continue;
    if (/ be $/.test(match[0].slice(0, match[0].length - to.length)) && !/(ed|en)$/.test(to)) continue;
    thing = named ?? thing;
    for (const from of froms.split(/ , | or | and /)) moves.push({ from: from.trim(), to });
  }
  return lifecycle(context, thing, moves, ENFORCED.test(plain));
}
