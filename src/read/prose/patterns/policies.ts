/** Second round: what may happen to data: keeping, deleting, restoring, watching, seeing. */
import { parseDuration } from '../../../util/duration.js';
import type { ThingName } from '../claims/claim.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { whole } from './whole.js';

export const POLICIES: readonly LinkingPattern[] = [
  {
    id: 'retention/stated',
    round: 'linking',
    recognises: '"invoices are kept for 7 years after the issue date", "logs are deleted after 30 days"',
    confidence: 0.95,
    examples: [
      {
        text: 'Invoices have a number and an issue date. Invoices are kept for 7 years after the issue date.',
        gives: ['invoice kept for P7Y since issue date'],
      },
      { text: 'Commands have a payload and a status. Commands are deleted after 90 days.', gives: ['command delete after P90D'] },
      { text: 'Readings have a value and a quality. We keep readings for 2 years and then delete them.', gives: ['reading kept for P2Y'] },
    ],
    find: findRetention,
  },
  {
    id: 'delete/refused',
    round: 'linking',
    recognises: '"a customer with orders cannot be deleted"',
    confidence: 0.95,
    examples: [
      {
        text: 'Customers have a name and an email. Orders have a number and a date. A customer with orders cannot be deleted.',
        gives: ['order → customer on delete restrict'],
      },
    ],
    find: ({ plain, resolve, sentence }) => {
      const match =
        /\b(?:an?|the|any|each) (.{2,40}?) (?:with|that has|which has|having) (.{2,40}?) (?:cannot|can not|must not|may not|can never|must never) be (?:deleted|removed)\b/.exec(
          plain,
        );
      const [to, from] = [match && resolve(match[1] ?? ''), match && resolve(match[2] ?? '')];
      return to && from ? [whole(sentence, { kind: 'on-delete', from, to, action: 'restrict' })] : [];
    },
  },
  {
    id: 'delete/together',
    round: 'linking',
    recognises: '"an allergy is deleted together with its patient", "addresses go when their customer goes"',
    confidence: 0.95,
    examples: [
      {
        text: 'Devices have a name and a colour. Channels have a unit and a label. Channels are removed together with their device.',
        gives: ['channel → device on delete cascade'],
      },
      {
        text: 'Customers have a name and an email. Addresses have a street and a city. Addresses go when their customer goes.',
        gives: ['address → customer on delete cascade'],
      },
    ],
    find: findTogether,
  },
  {
    id: 'delete/soft',
    round: 'linking',
    recognises: '"deleted courses can be restored", "moved to trash", "disappear from the site but stay in the database"',
    confidence: 0.9,
    examples: [
      { text: 'Courses have a title and a price. Courses that are deleted can be restored by an admin.', gives: ['course soft delete'] },
      {
        text: 'Products have a title and a price. Products that a seller removes disappear from the site but stay in the database.',
        gives: ['product soft delete'],
      },
    ],
    find: (context) => {
      const soft =
        /\b(restored?|undeleted?|recovered)\b.*\b(admin|user|by|within|days|later)|\b(can|may) be (restored|undeleted|recovered)\b|\b(moved to (?:the )?(?:trash|bin|recycle bin)|soft[- ]deleted?|marked as deleted|stays? in the database|never physically deleted|only hidden)\b/.test(
          context.plain,
        );
      const things = soft ? leading(context) : [];
      return things.length > 0 ? [whole(context.sentence, { kind: 'soft-delete', things })] : [];
    },
  },
  {
    id: 'policy/append-only',
    round: 'linking',
    recognises: '"readings are append-only", "never changed after they arrive", "immutable"',
    confidence: 0.9,
    examples: [{ text: 'Readings have a value and a quality. Readings are append-only.', gives: ['reading append-only'] }],
    find: (context) => {
      const says =
        /\b(append[- ]only|immutable|never (?:be )?(?:changed|edited|modified|updated)|cannot be (?:changed|edited|modified)|must not be (?:changed|edited|modified)|read[- ]only once written)\b/.test(
          context.plain,
        );
      const things = says ? mentionedBefore(context, /\b(append|immutable|never|cannot|must)\b/) : [];
      return things.length > 0 ? [whole(context.sentence, { kind: 'append-only', things })] : [];
    },
  },
  {
    id: 'policy/audit',
    round: 'linking',
    recognises: '"every change to a payment is logged", "must be traceable", "must be audited"',
    confidence: 0.9,
    examples: [
      {
        text: 'Payments have an amount and a date. Payouts have an amount and a day. Every change to a payment or a payout is logged.',
        gives: ['audit of payment, payout'],
      },
    ],
    find: (context) => {
      const says =
        /\b(?:every|each|all|any) (?:\w+ ){0,2}changes? (?:to|of|in|on)\b.*\b(logged|traceable|audited|recorded|tracked)\b|\bmust be (?:audited|traceable)\b|\baudit (?:trail|log) (?:of|for|on)\b/.test(
          context.plain,
        );
      const from = context.plain.search(/\bchanges? (?:to|of|in|on)\b/);
      const things = says ? distinct(context.mentions.map((mention) => mention.thing)) : [];
      return things.length > 0 && (from >= 0 || /audit|traceable/.test(context.plain))
        ? [whole(context.sentence, { kind: 'audit', things })]
        : [];
    },
  },
  {
    id: 'policy/legal-hold',
    round: 'linking',
    recognises: '"unless a legal hold is placed on the patient"',
    confidence: 0.9,
    examples: [{ text: 'Patients have a name and an address. A legal hold can be placed on a patient.', gives: ['legal hold on patient'] }],
    find: (context) => {
      const things = /\blegal hold\b/.test(context.plain) ? distinct(context.mentions.map((mention) => mention.thing)).slice(0, 1) : [];
      return things.length > 0 ? [whole(context.sentence, { kind: 'legal-hold', things })] : [];
    },
  },
  {
    id: 'policy/erasure',
    round: 'linking',
    recognises: '"a patient who asks for erasure is anonymised"',
    confidence: 0.85,
    examples: [
      { text: 'Patients have a name and an address. A patient who asks for erasure is anonymised.', gives: ['visibility of patient'] },
    ],
    find: ({ plain, about, sentence, mentions }) => {
      const says = /\b(anonymi[sz]ed|pseudonymi[sz]ed|right to (?:erasure|be forgotten)|asks? for erasure)\b/.test(plain);
      const thing = mentions[0]?.thing ?? about;
      return says && thing ? [whole(sentence, { kind: 'visibility', thing, statement: '' })] : [];
    },
  },
  {
    id: 'policy/visibility',
    round: 'linking',
    recognises: '"a learner sees only their own", "only managers can see salaries"',
    confidence: 0.75,
    examples: [{ text: 'Reports have a title and a body. Only managers can see the reports.', gives: ['visibility of report'] }],
    find: ({ plain, mentions, sentence }) => {
      const says =
        /\b(?:sees?|view|access|read|edit|change)s? only (?:its|their|his|her) own\b(?! data)|^only .+ (?:can|may) (?:see|view|access|read|edit|change|delete)\b|\bmay only (?:see|view|access)\b/.test(
          plain,
        );
      const thing = mentions.at(-1)?.thing;
      return says && thing ? [whole(sentence, { kind: 'visibility', thing, statement: '' })] : [];
    },
  },
];

export const distinct = (things: readonly ThingName[]): readonly ThingName[] => [
  ...new Map(things.map((thing) => [thing.key, thing])).values(),
];

/** The things that open the sentence: "Courses and users that are deleted …". */
function leading({ mentions, sentence, about }: LinkingContext): readonly ThingName[] {
  const things: ThingName[] = [];
  let end = 0;
  for (const mention of mentions) {
    const gap = sentence.tokens.slice(end, mention.from);
    if (
      gap.some((token) => /^(that|which|who)$/.test(token.lower)) ||
      !gap.every(
        (token) =>
          token.tag === 'det' ||
          token.tag === 'conj' ||
          token.text === ',' ||
          token.tag === 'num' ||
          token.lower === 'deleted' ||
          token.tag === 'adj',
      )
    )
      break;
    things.push(mention.thing);
    end = mention.to;
  }
  return things.length > 0 ? distinct(things) : about ? [about] : [];
}

/** The last thing or things before the words that decide. */
function mentionedBefore({ mentions, sentence, about }: LinkingContext, words: RegExp): readonly ThingName[] {
  const at = sentence.tokens.findIndex((token) => words.test(token.lower));
  const before = mentions.filter((mention) => mention.to <= at);
  const last = before.at(-1);
  // "A signed lease's rent cannot be changed": one property of it, in one state.
  if (last && sentence.tokens[last.to]?.tag === 'poss') return [];
  if (last) return [last.thing];
  return about && /^(they|it|these)$/.test(sentence.tokens[0]?.lower ?? '') ? [about] : [];
}

const PERIOD = String.raw`((?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|ninety) ?(?:days?|weeks?|months?|years?|hours?|minutes?))`;
const KEEP = new RegExp(
  String.raw`\b(?:kept|retained|stored|keep|retain|archived|preserved|held|available) (?:\w+ ){0,3}?for (?:at least |up to |a period of |about )?${PERIOD}`,
);
const DROP = new RegExp(
  String.raw`\b(deleted|removed|purged|erased|destroyed|expire|expires|anonymi[sz]ed|archived|delete|purge|archive|anonymi[sz]e) (?:\w+ ){0,3}?(?:after|once they are|when they are|older than|within) (?:more than )?${PERIOD}`,
);
const SINCE = new RegExp(String.raw`${PERIOD} (?:after|from|since|following) (?:the |their |its )?([a-z][\w ]*?)(?: \.| ,| ;|$)`);

function findRetention(context: LinkingContext): readonly Found[] {
  const { plain, sentence } = context;
  const keep = KEEP.exec(plain);
  const drop = DROP.exec(plain);
  if (!keep && !drop) return [];
  const period = parseDuration(keep?.[1] ?? drop?.[2] ?? '');
  if (period === undefined) return [];
  const things = retained(context);
  if (things.length === 0) return [];
  const since = SINCE.exec(plain)?.[2];
  const removes =
    /\b(?:then|after that|afterwards|must be)\b.*\b(delete|deleted|archive|archived|anonymi[sz]ed?)\b/.exec(plain)?.[1] ??
    drop?.[1] ??
    'delete';
  const action = /^anonym/.test(removes) ? 'anonymise' : /^archiv/.test(removes) ? 'archive' : 'delete';
  const named = since !== undefined && !/^(they|it|that|he|she|we|being)\b/.test(since) ? { since } : {};
  return [whole(sentence, { kind: 'retention', things, period, ...named, action, sense: keep ? 'keep' : 'limit' })];
}

/** "Encounters, observations and prescriptions are kept …", "we keep readings for …". */
function retained(context: LinkingContext): readonly ThingName[] {
  const object = /\b(?:keep|retain|store|delete|archive|purge) /.exec(context.plain);
  if (object && /^(we|the system|the platform)\b/.test(context.plain)) {
    const mention = context.mentions[0];
    return mention ? [mention.thing] : [];
  }
  return leading(context);
}

function findTogether({ plain, resolve, sentence, mentions }: LinkingContext): readonly Found[] {
  const match =
    /^(.{2,60}?) (?:is|are|must be|get|gets) (?:deleted|removed|erased) (?:together |along )?(?:with|when) (?:its|their|the|an?) (.{2,40}?)(?: is| are| goes| \.|$)/.exec(
      plain,
    ) ?? /^(.{2,60}?) (?:go|goes|disappears?) (?:when|with|together with) (?:its|their|the|an?) (.{2,40}?)(?: goes| is| \.|$)/.exec(plain);
  const [from, to] = [match && resolve(match[1] ?? ''), match && resolve(match[2] ?? '')];
  if (from && to && from.key !== to.key) return [whole(sentence, { kind: 'on-delete', from, to, action: 'cascade' })];
  const deleting = /\bdeleting an? (.{2,40}?) (?:also )?(?:deletes|removes) (?:its|all its|the|all) (.{2,40}?)(?: \.|$)/.exec(plain);
  const [parent, child] = [deleting && resolve(deleting[1] ?? ''), deleting && resolve(deleting[2] ?? '')];
  return parent && child && mentions.length > 1 ? [whole(sentence, { kind: 'on-delete', from: child, to: parent, action: 'cascade' })] : [];
}
