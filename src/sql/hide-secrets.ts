/**
 * Passwords and keys in SQL become asterisks of the same length, so that every place stays. Knows where SQL of all engines
 * says them: roles and users, options of servers and user mappings, connection strings, encrypted files.
 */

/** A quoted text, open at the end where the script ends in it. */
const QUOTED = `(?:'(?:[^'\\\\]|''|\\\\[\\s\\S])*(?:'|$)|"(?:[^"\\\\]|""|\\\\[\\s\\S])*(?:"|$))`;

interface Place {
  /** Statements in which it is looked for; everywhere where absent. */
  readonly within?: RegExp;
  /** The first group stays, the second is the secret. */
  readonly pattern: RegExp;
}

const PLACES: readonly Place[] = [
  {
    pattern: new RegExp(
      `(\\bIDENTIFIED\\s+(?:(?:WITH|VIA)\\s+[\\w"'\`]+\\s+)?(?:BY|AS|USING)\\s+(?:RANDOM\\s+)?(?:PASSWORD\\s*\\(?\\s*)?)(${QUOTED})`,
      'gi',
    ),
  },
  {
    within: /^\s*(?:CREATE|ALTER)\s+(?:ROLE|USER|GROUP)\b/i,
    pattern: new RegExp(`(\\bPASSWORD\\s+E?)(${QUOTED})`, 'gi'),
  },
  { within: /^\s*SET\s+PASSWORD\b/i, pattern: new RegExp(`(=\\s*(?:\\w+\\s*\\(\\s*)?)(${QUOTED})`, 'gi') },
  {
    within: /^\s*CHANGE\s+(?:MASTER|REPLICATION)\b/i,
    pattern: new RegExp(`(\\b\\w*PASSWORD\\s*=\\s*)(${QUOTED})`, 'gi'),
  },
  {
    within: /^\s*(?:CREATE|ALTER)\s+(?:OR\s+REPLACE\s+)?(?:SERVER|USER\s+MAPPING|FOREIGN)\b/i,
    pattern: new RegExp(`(\\b\\w*(?:password|secret|token|credential|api_key|access_key)\\w*\\s+E?)(${QUOTED})`, 'gi'),
  },
  { within: /^\s*(?:ATTACH|PRAGMA)\b/i, pattern: new RegExp(`(\\b(?:KEY|rekey|hexkey|textkey)\\s*[=(]?\\s*x?)(${QUOTED})`, 'gi') },
  { pattern: /(:\/\/[\w.%+~-]*:)([^\s@/'"[\](){}<>|\\^*$]+)(?=@)/g },
];

/** A literal that connects: words with values, a password among them. */
const CONNECTION = /'(?:[^']|'')*'?/g;
const IS_CONNECTION = /\b(?:host|hostaddr|dbname|user|port|service)\s*=/i;
const PASSWORD_WORD = /(\bpassword\s*=\s*)(''[^']*''|\\'[^'\\]*\\'|[^\s'"]+)/gi;

/** Nothing of what is looked for stands in most statements. */
const HINT = /password|identified|secret|token|credential|_key|\bkey\b|:\/\//i;

export function hideSecrets(sql: string): string {
  if (!HINT.test(sql)) return sql;
  let hidden = sql;
  for (const { within, pattern } of PLACES) if (!within || within.test(sql)) hidden = hidden.replace(pattern, starred);
  if (!/password\s*=/i.test(hidden)) return hidden;
  return hidden.replace(CONNECTION, (text) => (IS_CONNECTION.test(text) ? text.replace(PASSWORD_WORD, starred) : text));
}

/** Quotes stay, what they hold goes. */
function starred(_: string, before: string, secret: string): string {
  const quotes = /^(''|\\'|'|")([\s\S]*?)(''|\\'|'|")?$/.exec(secret);
  if (!quotes) return before + '*'.repeat(secret.length);
  const [, open = '', inside = '', close = ''] = quotes;
  return `${before}${open}${'*'.repeat(inside.length)}${close}`;
}

/** The same for every text of a value that was read elsewhere. */
export function withoutSecrets<T>(value: T): T {
  if (typeof value === 'string') return hideSecrets(value) as T & string;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)])) as T;
}
