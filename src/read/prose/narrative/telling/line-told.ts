/** Lines of a thing that a text lists and calls no more than that: "an order has lines: …", "on it are rows, each with …". */
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { lastWord } from '../../language/last-word.js';
import type { DeedTold } from '../deed-told.js';
import type { Read } from '../inventory.js';
import { isLineWord } from '../line-word.js';
import type { Noun } from '../nouns.js';
import type { Opening } from '../openings/openings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

const LEAST = 2;

export function lineTold(read: Read, mentions: readonly Mention[], things: Things, topic: ThingName | undefined): DeedTold | undefined {
  const { strand, openings, nouns } = read;
  for (const opening of openings) {
    if (opening.items.length < LEAST || !opening.items.some(({ sure }) => sure)) continue;
    const line = nouns.find((noun) => isLine(noun) && isOf(opening, noun));
    if (!line || isKnown(things.of(line), line, opening, things)) continue;
    const whole = wholeOf(line, read, mentions) ?? (isOnIt(line, read) ? topic : undefined);
    if (!whole || isLineWord(lastWord(whole.key))) continue;
    const key = `${whole.key} ${line.core[0]}`;
    const known = things.byKey.get(key);
    return {
      thing: known ?? thingCalled(key),
      to: whole,
      start: strand.tokens[0]?.start ?? 0,
      end: strand.tokens[line.to - 1]?.end ?? 0,
      from: opening.at,
      known: known !== undefined,
    };
  }
  return undefined;
}

const isLine = ({ words, plural, determiner }: Noun): boolean =>
  words.length === 1 && isLineWord(words[0] ?? '') && (plural || /^(a|an|each|every)$/.test(determiner));

const isOf = ({ kind, at, subject, items }: Opening, line: Noun): boolean =>
  (subject.noun === line && at >= line.to) || (kind === 'colon' && at === line.to && !items.some(({ from }) => from === line.from));

/** Rows of their own, unless the list says that each of these is of one: "lines: the catalogue line, how many". */
const isKnown = (thing: ThingName | undefined, line: Noun, { items }: Opening, things: Things): boolean =>
  thing !== undefined && !(thing.key !== line.core[0] && items.some(({ named, words }) => named && things.named(words)?.key === thing.key));

/** "lines on the tab", "an order has lines". */
function wholeOf(line: Noun, { strand: { tokens } }: Read, mentions: readonly Mention[]): ThingName | undefined {
  const behind = mentions.find(
    ({ noun }) => noun.from === line.to + 1 && /^(on|of|in|under|within|to)$/.test(tokens[line.to]?.lower ?? ''),
  );
  if (behind) return behind.thing;
  const had = /^(has|have|gets?|carry|carries|holds?|contains?|needs?|lists?)$/.test(tokens[line.from - 1]?.lower ?? '');
  return had ? mentions.find(({ noun }) => noun.to === line.from - 1)?.thing : undefined;
}

/** "On it are rows", "Its lines". */
const isOnIt = (line: Noun, { strand: { tokens } }: Read): boolean =>
  /^(its|their)$/.test(line.determiner) ||
  (line.from < 5 && tokens.slice(0, line.from).some(({ lower }) => /^(it|them)$/.test(lower)) && tokens[0]?.tag === 'prep');
