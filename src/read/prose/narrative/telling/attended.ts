/** "We tick who was there", "we note which pupils came": rows of an occasion and those who took part in it. */
import { oncePer } from '../../../../util/once-per.js';
import type { ThingName } from '../../claims/claim.js';
import { thingCalled } from '../../claims/thing-called.js';
import { lastWord } from '../../language/last-word.js';
import { namesPerson } from '../../language/names-person.js';
import type { Token } from '../../language/token.js';
import { somebodyIn } from '../doers.js';
import type { Pairing } from '../pairings.js';
import type { Mention } from '../relation.js';
import type { Things } from '../thing-finder.js';

const NOTING = /^(ticks?|ticked|marks?|marked|notes?|noted|records?|logs?|lists?|keeps?|write|writes|need|needs|want|wants|track|tracks)$/;
const CAME =
  /^((was|were|is) (there|present|in attendance)|came|come|comes|attended|attends|turned up|turns up|showed up|shows up|took part|takes part|joined in)\b/;

const PARTICIPANT =
  /^(member|pupil|student|volunteer|participant|attendee|delegate|trainee|learner|apprentice|player|singer|swimmer|runner|rower|dancer|child|parishioner|resident|camper|cadet|scout)$/;

const whoAt = oncePer((tokens: readonly Token[]) => tokens.findIndex(({ lower }, i) => i > 0 && /^(who|which)$/.test(lower)));

export function attendedIn(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  spoken: ThingName | undefined,
  things: Things,
): Pairing | undefined {
  const who = whoAt(tokens);
  if (who < 0 || !tokens.slice(Math.max(0, who - 5), who).some(({ lower }) => NOTING.test(lower))) return undefined;
  const which = tokens[who]?.lower === 'which';
  const named = mentions.find(({ noun, thing }) => noun.start === who + 1 && namesPerson(thing.key));
  if (which && !named) return undefined;
  const said = tokens
    .slice(which ? (named?.noun.to ?? 0) : who + 1, who + 8)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/^(actually|really) /, '');
  if (!CAME.test(said)) return undefined;
  const person = named?.thing ?? somebodyIn(things.byKey) ?? [...things.byKey.values()].find(({ key }) => PARTICIPANT.test(lastWord(key)));
  if (!person || !spoken || person.key === spoken.key || namesPerson(spoken.key)) return undefined;
  const known = things.byKey.get('attendance');
  return {
    thing: known ?? thingCalled('attendance'),
    ends: [spoken, person],
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    from: who,
    ...(known ? { known: true } : { named: true }),
  };
}
