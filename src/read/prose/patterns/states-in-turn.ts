/** States told one after the other: "is first draft, then sent, then paid", "starts as new, becomes approved and ends up settled". */
import type { ThingName } from '../claims/claim.js';
import { ownerSaid } from './owner-said.js';
import type { LinkingContext } from './pattern.js';

interface InTurn {
  readonly thing: ThingName | undefined;
  readonly states: readonly string[];
}

const STATE = String.raw`(?:an? )?([\w-]+)`;
const AND = '(?: ,| ;)?(?: and)?';
const BE = '(?:it )?(?:becomes?|turns?(?: into)?|gets?|is|are|goes to|moves to|changes to|to|ends? (?:up )?(?:as |in )?|will be|can be)?';
const LATER = `${AND} (?:(?:later|then|next|afterwards|after that|finally|eventually)(?: on)?(?: ,)? ${BE} ?|(?:becomes?|ends? up)(?: as| in)? )`;
const FIRST = new RegExp(
  `^(.+?) (?:is|are|starts?(?: out| off)?(?: life)? as|begins? as)(?: at)? (first(?: of all)? )?${STATE}(?: at first| initially)?(?=${LATER})`,
);
const NEXT = new RegExp(`${LATER}${STATE}(?= ,| ;| \\.| and|$)`, 'g');

/** Of a thing that the sentence opens with; every further state is said to come later, and nothing else is said. */
export function inTurn({ plain, resolve, about }: LinkingContext): InTurn {
  const none = { thing: undefined, states: [] };
  const first = FIRST.exec(plain);
  if (!first) return none;
  const [opening, subject = '', , state = ''] = first;
  const behind = plain.slice(opening.length);
  const found = [...behind.matchAll(NEXT)];
  const read = found.map(([said]) => said).join('');
  if (found.length === 0 || !/^[ .]*$/.test(behind.slice(read.length)) || !behind.startsWith(read)) return none;
  const bare = subject.replace(/^(?:an?|the|each|every|new|all) /, '');
  const thing = resolve(bare);
  const isThing = thing !== undefined && thing.key.split(' ').length === bare.split(' ').length;
  const owner = isThing ? thing : /^(it|they)$/.test(subject) ? about : ownerSaid(subject, resolve);
  return { thing: owner, states: [state, ...found.map((match) => match[1] ?? '')] };
}
