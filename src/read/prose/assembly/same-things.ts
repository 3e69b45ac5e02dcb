/** Names that mean the same thing by what they are made of: "repair task" and "repair", "data record" and "meter data record". */
import type { ThingName } from '../claims/claim.js';
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isOfClass } from '../language/noun-classes.js';

export interface SaidOf {
  /** How many attributes the text gives it. */
  readonly attributes: number;
  /** Has a number or a name of its own. */
  readonly identified: boolean;
  /** Where it is first named. */
  readonly first: number;
}

type SaidOfAll = ReadonlyMap<string, SaidOf>;

export function mergeByName(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  mergeHappenings(accepted, said);
  mergeEntries(accepted, said);
  mergeDevices(accepted);
  mergeLongTails(accepted, said);
  mergeShortRecords(accepted, said);
  mergeSides(accepted, said);
  mergeUsers(accepted, said);
  mergeCoordinated(accepted, said);
}

const isOwn = (accepted: ReadonlyMap<string, ThingName>, key: string): boolean => accepted.get(key)?.key === key;

/** A happening is not another thing for being called one. */
const HAPPENING = / (event|activity|task|action|operation|history)$/;

/** "Each repair activity" is a repair: of the same name, or the only one whose name ends so. */
function mergeHappenings(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  const endings = endingsOf(accepted);
  for (const key of [...accepted.keys()]) {
    const base = HAPPENING.test(key) && isOwn(accepted, key) ? key.slice(0, key.lastIndexOf(' ')) : '';
    if (base === '' || !isEventNoun(base) || isLastingNoun(base)) continue;
    // "Each log operation", where logs are described: done to one, not another word for it.
    if (/ (action|operation)$/.test(key) && (said.get(base)?.attributes ?? 0) >= 2) continue;
    const other = accepted.get(base) ?? onlyEndingIn(accepted, endings, base, key);
    if (other && other.key !== key) join(accepted, key, other.key, said);
  }
}

/** The fuller of the two keeps its name; of two alike, the plainer. */
function join(accepted: Map<string, ThingName>, key: string, plain: string, said: SaidOfAll): void {
  const fuller = (said.get(key)?.attributes ?? 0) > (said.get(plain)?.attributes ?? 0);
  const [kept, given] = fuller && !plain.includes(' ') ? [key, plain] : [plain, key];
  const thing = accepted.get(kept);
  if (!thing) return;
  for (const [alias, meant] of accepted) if (meant.key === given) accepted.set(alias, thing);
}

/** Every key by the words that it ends in, itself apart. */
type Endings = ReadonlyMap<string, readonly string[]>;

function endingsOf(accepted: ReadonlyMap<string, ThingName>): Endings {
  const endings = new Map<string, string[]>();
  for (const { key } of new Set(accepted.values()))
    for (let cut = key.indexOf(' '); cut > 0; cut = key.indexOf(' ', cut + 1)) {
      const end = key.slice(cut + 1);
      const keys = endings.get(end);
      if (keys) keys.push(key);
      else endings.set(end, [key]);
    }
  return endings;
}

/** The only thing whose name ends so; none where there are several. */
function onlyEndingIn(accepted: ReadonlyMap<string, ThingName>, endings: Endings, end: string, except: string): ThingName | undefined {
  const found = new Map(
    (endings.get(end) ?? []).flatMap((key) => {
      const thing = accepted.get(key);
      return thing && thing.key !== except ? [[thing.key, thing] as const] : [];
    }),
  );
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}

/** "multiple scholarship entries", and scholarships of which nothing else is said. */
function mergeEntries(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  for (const key of [...accepted.keys()]) {
    const base = / (entry|record)$/.test(key) && isOwn(accepted, key) ? key.slice(0, key.lastIndexOf(' ')) : '';
    const thing = isOwn(accepted, base) ? accepted.get(base) : undefined;
    if (!thing || isEventNoun(base) || namesPerson(base) || (said.get(base)?.attributes ?? 0) > 1) continue;
    accepted.set(key, thing);
  }
}

/** "each printer device" is a printer. */
function mergeDevices(accepted: Map<string, ThingName>): void {
  for (const key of [...accepted.keys()]) {
    const base = / (device|machine)$/.test(key) && isOwn(accepted, key) ? key.slice(0, key.lastIndexOf(' ')) : '';
    const thing = base === '' ? undefined : accepted.get(base);
    if (thing && isOfClass(lastWord(base), 'object')) accepted.set(key, thing);
  }
}

/** "data record" behind "meter data record": the end of a longer name that was said first, or of which alone more is said. */
function mergeLongTails(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  const endings = endingsOf(accepted);
  for (const key of [...accepted.keys()]) {
    if (!key.includes(' ') || !isOwn(accepted, key)) continue;
    const longer = onlyEndingIn(accepted, endings, key, key);
    const [short, long] = [said.get(key), said.get(longer?.key ?? '')];
    if (!longer || !long) continue;
    if ((short?.first ?? 0) > long.first || ((short?.attributes ?? 0) < 2 && long.attributes >= 2)) accepted.set(key, longer);
  }
}

/** "Each redemption" where point redemption records are kept, and nothing is said that it has itself. */
function mergeShortRecords(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  const endings = endingsOf(accepted);
  for (const key of [...accepted.keys()]) {
    if (!isOwn(accepted, key) || !isEventNoun(key) || (said.get(key)?.attributes ?? 0) > 0) continue;
    const record = onlyEndingIn(accepted, endings, `${key} record`, key);
    if (record) accepted.set(key, record);
  }
}

/** Where and how a thing is: sides of it, though they have several columns. */
const SIDE = /^(status|location|position|situation|condition|address)$/;

/** "restaurant location information including latitude and longitude": those of the restaurant. */
function mergeSides(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  for (const key of [...accepted.keys()]) {
    if (!key.includes(' ') || !SIDE.test(lastWord(key)) || !isOwn(accepted, key) || said.get(key)?.identified) continue;
    for (let cut = key.lastIndexOf(' '); cut > 0; cut = key.lastIndexOf(' ', cut - 1)) {
      const whole = accepted.get(key.slice(0, cut));
      if (!whole || (said.get(whole.key)?.attributes ?? 0) < 2) continue;
      accepted.set(key, whole);
      break;
    }
  }
}

/** "each client", where client users are kept. */
function mergeUsers(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  for (const [key, thing] of [...accepted]) {
    const base = / (user|person)$/.test(key) && thing.key === key ? key.slice(0, key.lastIndexOf(' ')) : '';
    if (isOwn(accepted, base) && namesPerson(base) && (said.get(base)?.attributes ?? 0) === 0) accepted.set(base, thing);
  }
}

/** "Oil and gas fields": no oil beside them, and no gas fields. */
function mergeCoordinated(accepted: Map<string, ThingName>, said: SaidOfAll): void {
  for (const [key, thing] of [...accepted]) {
    const and = key.indexOf(' and ');
    if (and < 0 || thing.key !== key) continue;
    const parts = [key.slice(0, and), key.slice(and + 5)];
    for (const part of parts) if (isOwn(accepted, part) && (said.get(part)?.attributes ?? 0) === 0) accepted.set(part, thing);
  }
}
