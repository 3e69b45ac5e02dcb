/**
 * Names and texts as SQL tokens. A name or text is data: whatever it holds, it never ends its own quotes.
 * U+0000 is dropped: no engine stores it in a name or a text, and some stop reading there.
 */

const WITHOUT_NUL = (text: string): string => text.replaceAll('\0', '');

/** Standard identifier: `"order ""x"""`. */
export const quoteDouble = (name: string): string => `"${WITHOUT_NUL(name).replaceAll('"', '""')}"`;

/** MySQL and MariaDB identifier. */
export const quoteBacktick = (name: string): string => `\`${WITHOUT_NUL(name).replaceAll('`', '``')}\``;

/** Standard text literal. Engines that read backslashes as escapes need `quoteBackslashed`. */
export const quoteString = (text: string): string => `'${WITHOUT_NUL(text).replaceAll("'", "''")}'`;

/** Text literal for engines that read backslashes as escapes (MySQL, MariaDB by default). */
export const quoteBackslashed = (text: string): string => `'${WITHOUT_NUL(text).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** Lower-case words that read the same with and without quotes, unless they are reserved. */
export const isPlainName = (name: string): boolean => /^[a-z_][a-z0-9_]*$/.test(name);
