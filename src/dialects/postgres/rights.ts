/** Statements about rights: which roles they name, how they are taken back, and how they run where a role may be missing. */
import { quoteText } from './spelling.js';

const ROLE = '"(?:[^"]|"")+"|[\\w$]+';
const GRANTEES = new RegExp(
  `\\s(?:TO|FROM)\\s+((?:${ROLE})(?:,\\s*(?:${ROLE}))*)(?:\\s+(?:WITH GRANT OPTION|CASCADE|RESTRICT))*\\s*$`,
  'i',
);
const MAKERS = new RegExp(`\\sFOR\\s+(?:ROLE|USER)\\s+((?:${ROLE})(?:,\\s*(?:${ROLE}))*)`, 'i');

/** Names of roles, PUBLIC left out. */
export function rolesNamed(sql: string): readonly string[] {
  const lists = [GRANTEES, MAKERS].flatMap((pattern) => pattern.exec(sql)?.[1] ?? []);
  const words = lists.flatMap((list) => list.match(new RegExp(ROLE, 'g')) ?? []);
  const names = words.map((word) => (word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase()));
  return [...new Set(names.filter((name) => name !== 'public'))];
}

/** Does nothing where one of its roles is missing, or where it is not ours to give. */
export function tolerantRight(sql: string): string {
  const roles = rolesNamed(sql);
  const exist =
    roles.length === 0 ? 'true' : `(SELECT count(*) FROM pg_roles WHERE rolname IN (${roles.map(quoteText).join(', ')})) = ${roles.length}`;
  return `DO $right$ BEGIN IF ${exist} THEN EXECUTE ${quoteText(sql)}; END IF; EXCEPTION WHEN insufficient_privilege THEN NULL; END $right$`;
}

/** The way back of rights that outlive the objects of the schema. */
export function takeBack(sql: string): string | undefined {
  if (!/^ALTER DEFAULT PRIVILEGES\b|\bON SCHEMA "?public"?\s/i.test(sql)) return undefined;
  const bare = sql.replace(/\s+(?:WITH GRANT OPTION|CASCADE|RESTRICT)\s*$/i, '').replace(/\bGRANT OPTION FOR /i, '');
  if (/\bREVOKE\s/i.test(bare)) return bare.replace(/\bREVOKE\s/i, 'GRANT ').replace(/\sFROM(?=\s+[^()]*$)/i, ' TO');
  return bare.replace(/\bGRANT\s/i, 'REVOKE ').replace(/\sTO(?=\s+[^()]*$)/i, ' FROM');
}
