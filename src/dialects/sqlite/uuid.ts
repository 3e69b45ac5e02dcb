/** Expressions that make a UUID. RFC 9562: version in the 13th hex digit, variant (8–b) in the 17th. */

const hex = (bytes: number): string => `lower(hex(randomblob(${bytes})))`;
const threeDigits = `substr(${hex(2)}, 2)`;
const variant = `substr('89ab', 1 + (random() & 3), 1)`;
const tail = `${variant} || ${threeDigits} || '-' || ${hex(6)}`;

/** Milliseconds since 1970 as twelve hex digits: whole seconds and the three digits after the point, put side by side. */
const millis = `printf('%012x', strftime('%s', 'now') || substr(strftime('%f', 'now'), 4))`;

export const UUID_EXPRESSIONS: Readonly<Record<4 | 7, string>> = {
  4: `${hex(4)} || '-' || ${hex(2)} || '-4' || ${threeDigits} || '-' || ${tail}`,
  // "now" is one moment throughout a statement, so both halves come from the same clock reading.
  7: `substr(${millis}, 1, 8) || '-' || substr(${millis}, 9) || '-7' || ${threeDigits} || '-' || ${tail}`,
};
