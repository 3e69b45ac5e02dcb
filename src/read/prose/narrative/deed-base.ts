import { pastOf } from '../language/past.js';
import { verbBase } from '../language/verb-base.js';
import { NOTED_VERBS } from './noted-verbs.js';

/** Requirements are hardly written with these verbs, so that no word list has their forms. */
const BY_FORM: ReadonlyMap<string, string> = new Map(
  Object.keys(NOTED_VERBS).flatMap((base) => [base, `${base}s`, pastOf(base)].map((form) => [form, base] as const)),
);

/** The plain form of a verb for what is done, or nothing. */
export const deedBase = (word: string): string => verbBase(word) ?? BY_FORM.get(word) ?? '';
