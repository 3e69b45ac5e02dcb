/** Things of one kind among themselves: "blocked by other cards", "a duplicate of another ticket", "an earlier post". */

import { singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import { ingOf } from '../language/ing-of.js';
import { lastWord } from '../language/last-word.js';
import { pastOf } from '../language/past.js';
import { LASTING } from '../patterns/stated-links.js';
import type { NounChunk } from './chunk.js';
import type { DoesFrame } from './frame.js';
import { type Ends, isPerson, plain, type Related, related, type ThingOf } from './related.js';

/** "Tasks may be blocked by other tasks", "a task can block other tasks"; a reply is to one. */
export function amongThemselves(frame: DoesFrame, who: ThingName, thingOf: ThingOf): readonly Related[] | undefined {
  const { subject, verb, passive, sentence } = frame;
  const other = [...frame.objects, ...frame.places].find(
    (noun) =>
      (/^(other|another)$/.test(noun.determiner) ||
        (/^(link|refer|point|relate)$/.test(frame.verb) && /^(related|similar)$/.test(said(noun)))) &&
      (noun.many || noun.preposition !== undefined || (isPerson(who) && LASTING.test(verb))) &&
      thingOf(noun)?.key === who.key,
  );
  if (!other || verb === 'be') return undefined;
  const ends: Ends = { from: who, to: who, a: subject, b: other, sentence, verb };
  if (/^(reply|answer|nest|group|split)$/.test(verb) || (/^(contain|include|hold)$/.test(verb) && !passive))
    return related(ends, 'belongs', 0.85, { optional: true });
  const alone = !other.many && !subject.many && passive && other.preposition === 'by';
  // "Employees report to another employee": each to one.
  if (verb === 'report' && !passive && other.preposition === 'to' && !other.many)
    return related({ ...ends, to: { ...plain(who), alias: 'reports_to' } }, 'belongs', 0.85, { optional: true });
  if (alone || (/^(replace|precede|supersede|copy|derive|base|follow)$/.test(verb) && !isPerson(who)))
    return related({ ...ends, to: { ...plain(who), alias: roleAmong(frame, other) } }, 'belongs', 0.85, { optional: true });
  // "A note can refer to another note": to that one.
  if (/^(refer|point)$/.test(verb) && !passive && other.preposition === 'to' && other.determiner === 'another')
    return related({ ...ends, to: { ...plain(who), alias: `${pastOf(verb)}_${lastWord(who.key)}` } }, 'belongs', 0.85, { optional: true });
  const did = passive && other.preposition === 'by' ? ingOf(verb) : pastOf(verb);
  const alias = LASTING.test(verb) && !passive ? did : `${did}_${lastWord(who.key)}`;
  return related({ ...ends, to: { ...plain(who), alias } }, 'links', 0.85, { many: true });
}

const said = ({ determiner, phrase }: NounChunk): string => determiner || (phrase.words[0] ?? '');

/** "can be replaced by another part", "is copied from another", "can replace another part". */
const roleAmong = ({ verb, passive }: DoesFrame, { preposition, phrase }: NounChunk): string =>
  `${pastOf(verb)}_${(passive && preposition) || singularWord(phrase.words.at(-1) ?? '')}`;

const EARLIER = /^(earlier|previous|prior|later|existing|older|newer|original)$/;

/** "A post can quote an earlier post", "a ticket can be a duplicate of another ticket": it refers to one of its own kind. */
export function selfReference(frame: DoesFrame, who: ThingName, thingOf: ThingOf): readonly Related[] | undefined {
  const { subject, verb, objects, places, passive, sentence } = frame;
  const ends = (b: NounChunk, role: string): readonly Related[] =>
    related({ from: who, to: { ...plain(who), alias: role }, a: subject, b, sentence, verb }, 'belongs', 0.85, { optional: true });
  const earlier = [...objects, ...places].find(
    (noun) => EARLIER.test(noun.full?.[0] ?? noun.phrase.words[0] ?? '') && !noun.many && thingOf(noun)?.key === who.key,
  );
  if (earlier && verb !== 'be')
    return ends(earlier, `${passive ? '' : `${pastOf(verb)}_`}${(earlier.full ?? earlier.phrase.words).slice(passive ? 0 : 1).join('_')}`);
  const other = places.find((noun) => isOfAnother(noun) && thingOf(noun)?.key === who.key);
  const kind = kindSaid(frame);
  const role = singularWord(lastWord(kind?.phrase.words.join(' ') ?? ''));
  return kind && other ? ends(other, `${role}_${other.preposition}`) : undefined;
}

/** "is a duplicate", "is marked as a duplicate". */
export const kindSaid = ({ verb, objects, places }: DoesFrame): NounChunk | undefined =>
  verb === 'be' ? objects[0] : places.find(({ preposition, many }) => preposition === 'as' && !many);

/** "a duplicate of another", "a reply to another". */
export const isOfAnother = ({ preposition, determiner }: NounChunk): boolean =>
  determiner === 'another' && /^(of|to)$/.test(preposition ?? '');
