/** "There can be any number of remedies, each with …", "there may be several": of what was spoken of before. */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

export function thereCanBe(tokens: readonly Token[], mentions: readonly Mention[], topic: ThingName | undefined): Relation | undefined {
  const there = tokens.slice(0, 3).findIndex(({ lower }) => lower === 'there');
  if (!topic || there < 0 || !tokens.slice(0, there).every(({ tag, lower }) => /^(conj|adv)$/.test(tag) || lower === 'so'))
    return undefined;
  const be = tokens.findIndex(({ lower }, i) => i > there && i < there + 4 && /^(be|are)$/.test(lower));
  const first = mentions.find(({ noun }) => noun.from > be);
  if (be < 0 || !first?.noun.plural || first.thing.key === topic.key) return undefined;
  const possible = tokens.slice(there + 1, be).some(({ tag }) => tag === 'modal');
  const counted = tokens
    .slice(be + 1, first.noun.start)
    .map(({ lower }) => lower)
    .join(' ');
  if (!(possible ? ANY : OPEN).test(counted)) return undefined;
  return /^(prep|to|verb|aux)$/.test(tokens[first.noun.to]?.tag ?? '')
    ? undefined
    : refersTo(tokens, { from: first.thing, to: topic, first: there, end: first.noun.to, verb: 'have', weight: 0.8 });
}

/** How many there are, which no one number says. */
const OPEN =
  /^((usually|often|always|sometimes) )?(any number of|several|up to \w+|at most \w+|one or (more|several|two)|none or (more|several))$/;
const ANY = new RegExp(
  `${OPEN.source}|^((also|usually|often|sometimes|then|even) )?(many|more than one|a few|two( or (three|more))?|dozens of|lots of|further|some|other|between \\w+ and \\w+|)$`,
);
