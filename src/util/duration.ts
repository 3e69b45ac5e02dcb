/**
 * Durations in words and in ISO 8601: `7y`, `7 years`, `a year and 6 months`, `ninety days` ⇄ `P7Y`, `P1Y6M`, `P90D`.
 * `m` alone is months: nobody keeps data for seven minutes; minutes are `min`.
 */

/** The ISO form of a duration, or undefined when the text is none. ISO text is kept as it is. */
export function parseDuration(text: string): string | undefined {
  const trimmed = text.trim();
  if (isIsoDuration(trimmed)) return trimmed;
  const parts = trimmed
    .toLowerCase()
    .replace(/,|\band\b/g, ' ')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .split(/[\s-]+/)
    .filter(Boolean);
  return fromParts(parts);
}

/** `P1Y6M` → `1 year 6 months`. What is no ISO duration comes back unchanged. */
export function formatDuration(iso: string): string {
  const amounts = isoAmounts(iso);
  if (!amounts) return iso;
  return UNITS.flatMap((unit, i) => {
    const amount = amounts[i];
    return amount === undefined ? [] : [`${amount} ${unit.word}${amount === '1' ? '' : 's'}`];
  }).join(' ');
}

export function isIsoDuration(text: string): boolean {
  return isoAmounts(text) !== undefined;
}

interface Unit {
  readonly word: string;
  readonly sign: string;
  readonly time?: boolean;
  readonly short: readonly string[];
}

/** In the order ISO wants them. */
const UNITS: readonly Unit[] = [
  { word: 'year', sign: 'Y', short: ['y', 'yr', 'yrs'] },
  { word: 'month', sign: 'M', short: ['m', 'mo', 'mos', 'mon'] },
  { word: 'week', sign: 'W', short: ['w', 'wk', 'wks'] },
  { word: 'day', sign: 'D', short: ['d'] },
  { word: 'hour', sign: 'H', time: true, short: ['h', 'hr', 'hrs'] },
  { word: 'minute', sign: 'M', time: true, short: ['min', 'mins'] },
  { word: 'second', sign: 'S', time: true, short: ['s', 'sec', 'secs'] },
];

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ...SMALL.split(' ').map((word, i): [string, number] => [word, i]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

function isoAmounts(text: string): readonly (string | undefined)[] | undefined {
  const amounts = ISO.exec(text)?.slice(1);
  return amounts?.some((amount) => amount !== undefined) && !text.endsWith('T') ? amounts : undefined;
}

function fromParts(parts: readonly string[]): string | undefined {
  const amounts = new Map<Unit, number>();
  let pending: number | undefined;
  for (const part of parts) {
    const number = /^\d+$/.test(part) ? Number(part) : NUMBER_WORDS.get(part);
    if (number !== undefined) {
      pending = (pending ?? 0) + number;
      continue;
    }
    const unit = UNITS.find((u) => part === u.word || part === `${u.word}s` || u.short.includes(part));
    if (!unit || pending === undefined || amounts.has(unit)) return undefined;
    amounts.set(unit, pending);
    pending = undefined;
  }
  return pending !== undefined || amounts.size === 0 ? undefined : toIso(amounts);
}

function toIso(amounts: ReadonlyMap<Unit, number>): string {
  const part = (time: boolean) =>
    UNITS.flatMap((u) => (amounts.has(u) && (u.time ?? false) === time ? [`${amounts.get(u)}${u.sign}`] : []));
  const time = part(true).join('');
  return `P${part(false).join('')}${time === '' ? '' : `T${time}`}`;
}
