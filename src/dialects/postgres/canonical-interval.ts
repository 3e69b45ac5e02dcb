/** One spelling per interval: months, days and microseconds, as the server keeps it. */
const MONTHS: Readonly<Record<string, number>> = { year: 12, yr: 12, y: 12, month: 1, mon: 1, decade: 120, century: 1200 };
const DAYS: Readonly<Record<string, number>> = { week: 7, w: 7, day: 1, d: 1 };
const SECONDS: Readonly<Record<string, number>> = { hour: 3600, hr: 3600, h: 3600, minute: 60, min: 60, m: 60, second: 1, sec: 1, s: 1 };
const PART = /([-+]?\d+):(\d+)(?::(\d+(?:\.\d+)?))?|([-+]?\d+(?:\.\d+)?)\s*([a-z]+)/gi;

/** Texts that are no plain interval stay as they are. */
export function canonicalInterval(text: string): string {
  let [months, days, seconds] = [0, 0, 0];
  let read = 0;
  for (const [whole, hours, minutes, rest, amount, unit] of text.matchAll(PART)) {
    read += whole.length;
    if (hours !== undefined) {
      const sign = hours.startsWith('-') ? -1 : 1;
      seconds += Number(hours) * 3600 + sign * (Number(minutes) * 60 + Number(rest ?? 0));
      continue;
    }
    const name = singular((unit ?? '').toLowerCase());
    const number = Number(amount);
    if (name in MONTHS) months += number * (MONTHS[name] ?? 0);
    else if (name in DAYS) days += number * (DAYS[name] ?? 0);
    else if (name in SECONDS) seconds += number * (SECONDS[name] ?? 0);
    else return text;
  }
  return read === 0 || read < text.replace(/\s+/g, '').length - 2 ? text : `${months} mon ${days} d ${seconds} s`;
}

const singular = (unit: string): string => (unit.length > 2 && unit.endsWith('s') ? unit.slice(0, -1) : unit);
