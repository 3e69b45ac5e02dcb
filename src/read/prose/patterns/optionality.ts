/** Second round: which property may be missing, said in a sentence of its own. */
import { clausesOf } from './clauses-of.js';
import type { Found, LinkingContext, LinkingPattern } from './pattern.js';
import { propertyOf } from './property-of.js';
import { whole } from './whole.js';

export const OPTIONALITY: LinkingPattern = {
  id: 'optional/stated',
  round: 'linking',
  recognises: '"the phone is optional", "the end date may be empty", "not every client has a fax", "a title is required"',
  confidence: 0.9,
  examples: [
    { text: 'Contacts have a name and a phone. The phone is optional.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. The phone is not mandatory.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. The phone of a contact may be missing.', gives: ['contact.phone optional'] },
    { text: "Contacts have a name and a phone. The phone doesn't have to be given.", gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. Not every contact has a phone.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. Some contacts have no phone.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. A contact can be saved without a phone.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. Everything except the phone is required.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. We do not always know the phone.', gives: ['contact.phone optional'] },
    { text: 'Contacts have a name and a phone. The name is mandatory, but the phone is not.', gives: ['contact.phone optional'] },
  ],
  find: (context) => {
    const plain = context.plain.replace(/ ?n['’]t\b/g, ' not').replace(/ \.$/, '');
    const said = clausesOf(context).flatMap((clause) => ofProperty(clause.replace(/ ?n['’]t\b/g, ' not'), context));
    const other = inOtherWords(plain, context);
    return other.length > 0 && !DENIED_AFTER.test(plain) ? other : [...said, ...other];
  },
};

const GIVEN = '(?:given|provided|filled in|filled out|filled|entered|specified|supplied|stated|set|present|known|recorded)';
const SUBJECT = String.raw`^(?:only )?(?:the |an? |each |every |its |their )?([a-z][\w -]{1,60}?)`;
const STATED = new RegExp(String.raw`${SUBJECT} (?:is|are) (not )?(optional|required|mandatory|compulsory|needed|obligatory)$`);
const LACKING = new RegExp(
  String.raw`${SUBJECT} (?:(?:may|can|could|might) (?:also )?(?:be|stay|remain) (?:left )?(?:empty|blank|missing|absent|unknown|omitted|left out|null)|(?:does|do) not (?:have|need) to be ${GIVEN}|need not be ${GIVEN}|(?:is|are) not always ${GIVEN})$`,
);

function ofProperty(clause: string, context: LinkingContext): readonly Found[] {
  const stated = STATED.exec(clause.split(' , ')[0] ?? '');
  if (stated) {
    const asked = stated[3] !== 'optional';
    return [optionalOf(stated[1] ?? '', asked === (stated[2] !== undefined), context)];
  }
  const lacking = LACKING.exec(clause);
  return lacking ? [optionalOf(lacking[1] ?? '', true, context)] : [];
}

function optionalOf(subject: string, optional: boolean, context: LinkingContext): Found {
  const { attribute, about } = propertyOf(subject, context);
  return whole(context.sentence, { kind: 'optional', thing: about, attribute, optional });
}

const NAME = String.raw`(?:the |an? |its |their |any )?([a-z][\w -]{1,50})`;
const DENIED_AFTER = /(?:required|mandatory|compulsory|needed) , but [\w -]+ (?:is|are) not$/;
/** Whose it is, where the words say so, and what may be missing. */
const OTHER_WORDS: readonly RegExp[] = [
  new RegExp(String.raw`^not (?:every|all|each) (?<who>[a-z][\w ]{1,40}?) (?:has|have|comes? with) ${NAME}$`),
  new RegExp(String.raw`^some (?<who>[a-z][\w ]{1,40}?) (?:have no|(?:do|may) not have|lack|come without) ${NAME}$`),
  new RegExp(
    String.raw`^(?:an? |each |every )?(?<who>[a-z][\w ]{1,40}?) (?:can|may) be (?:saved|stored|created|added|entered|registered|recorded) without ${NAME}$`,
  ),
  new RegExp(
    String.raw`^(?:everything|all of (?:these|them|those)|all fields|they) (?:is |are )?(?:all )?(?:required |mandatory )?(?:except|but|apart from) (?:for )?${NAME}(?: (?:is|are) (?:required|mandatory))$`,
  ),
  new RegExp(String.raw`^all of (?:these|them|those) (?:is|are) (?:required|mandatory) (?:except|but|apart from) (?:for )?${NAME}$`),
  new RegExp(String.raw`^we (?:do not|may not) (?:always )?(?:know|have) ${NAME}$`),
  new RegExp(String.raw`(?:required|mandatory|compulsory|needed) , but ${NAME} (?:is|are) not$`),
];

function inOtherWords(plain: string, context: LinkingContext): readonly Found[] {
  for (const words of OTHER_WORDS) {
    const match = words.exec(plain);
    if (!match) continue;
    const who = match.groups?.who;
    const thing = who === undefined ? context.about : context.resolve(who);
    if (who !== undefined && !thing) return [];
    return [whole(context.sentence, { kind: 'optional', thing, attribute: match.at(-1) ?? '', optional: true })];
  }
  return [];
}
