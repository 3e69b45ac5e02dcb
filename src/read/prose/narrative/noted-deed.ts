/** The noun for what is done and noted each time, and the verb by its forms. */
import { deedNoun } from '../language/deed-noun.js';
import { pastOf } from '../language/past.js';
import { verbBase } from '../language/verb-base.js';

/** Nouns of what is done to things and noted each time, beside those for what people do. */
const NOTED: Readonly<Record<string, string>> = {
  assess: 'assessment',
  adjust: 'adjustment',
  amend: 'amendment',
  audit: 'audit',
  calibrate: 'calibration',
  challenge: 'challenge',
  clean: 'cleaning',
  count: 'count',
  dispatch: 'dispatch',
  collect: 'collection',
  escalate: 'escalation',
  examine: 'examination',
  extend: 'extension',
  feed: 'feeding',
  measure: 'measurement',
  mount: 'mounting',
  move: 'move',
  pause: 'pause',
  recalibrate: 'recalibration',
  refill: 'refill',
  refund: 'refund',
  remind: 'reminder',
  renew: 'renewal',
  repair: 'repair',
  replace: 'replacement',
  sample: 'sample',
  rescue: 'rescue',
  screen: 'screening',
  service: 'service',
  ship: 'shipment',
  survey: 'survey',
  suspend: 'suspension',
  swap: 'swap',
  vaccinate: 'vaccination',
  wash: 'wash',
  weigh: 'weighing',
};
/** By the forms of verbs that requirements are hardly written with. */
const BY_FORM: ReadonlyMap<string, string> = new Map(
  Object.keys(NOTED).flatMap((base) => [base, `${base}s`, pastOf(base)].map((form) => [form, base] as const)),
);
export const deedBase = (word: string): string => verbBase(word) ?? BY_FORM.get(word) ?? '';
export const notedDeed = (base: string): string | undefined => (Object.hasOwn(NOTED, base) ? NOTED[base] : deedNoun(base));
