/** Dates and instants by arithmetic on fixed points; no clock, no local time. */

const DAY = 86_400_000;
/** The first instant that generated rows use: a Monday. */
const EPOCH = Date.UTC(2024, 0, 1);
const DATE = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** The day `n` days after the first one, `2024-01-01`. */
export const dayNumber = (n: number): string => new Date(EPOCH + n * DAY).toISOString().slice(0, 10);

/** The instant `n` minutes after the first one. */
export const minuteNumber = (n: number): string => new Date(EPOCH + n * 60_000).toISOString();

/** `text` moved by whole days; undefined where it is no date or UTC instant. */
export function shiftDays(text: string, days: number): string | undefined {
  if (DATE.test(text)) return new Date(Date.parse(`${text}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
  return INSTANT.test(text) ? new Date(Date.parse(text) + days * DAY).toISOString() : undefined;
}
