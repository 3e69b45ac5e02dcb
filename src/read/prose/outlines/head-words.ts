/** Words by which the line above a list says what the list is of: general English of forms and screens. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Verbs that make a row, in forms and elsewhere. */
const MAKING =
  'create add record enter submit register file log post open schedule raise define upload write request report book order place issue invite import start attach save plan propose';
/** What is entered in a form that is called so are the fields of the row. */
export const MAKES = set(
  `${MAKING} configure set capture store track collect maintain manage keep compose draft apply draw take note document`,
);
/** What documents say is made is kept; what is only set or noted may be a part of it. */
export const MADE = set(`${MAKING} generate assign publish buy purchase reserve review`);
/** "Each ticket type has:", "An invoice includes:". */
export const HAS = /^(have|include|contain|capture|comprise|consist|record|store|require|hold|carry|need|show|state|give|list|cover)$/;
/** What a form, a page of details or a record shows of a thing. */
export const FORM =
  /^(profile|form|forms|fields?|details?|information|info|data|attributes?|propert(y|ies)|record|entry|inputs?|card|sheet|header|master|editor|wizard|modal|dialog)$/;
/** Says nothing of which thing it is: `required fields`. */
export const EMPTY =
  /^(additional|all|allowed|available|basic|basics|captured|core|current|custom|data|default|details|different|editable|entry|following|form|general|initial|input|key|main|mandatory|minimum|new|notes|of|optional|possible|predefined|profile|required|same|standard|stored|supported|the|visible)$/;
/** Parts what one thing has into groups: `personal information`, `contact details`. */
export const GROUP =
  /^(personal|professional|educational|academic|contact|emergency|biographical|demographic|general|technical|financial|tax|legal|physical|medical|commercial|social|login|seo|meta|other|extra|further|more|identification|business)$/;
/** What is done with the rows: `interview scheduling form` is one of interviews. */
export const DOING_WITH =
  /^(management|administration|creation|registration|configuration|tracking|handling|submission|processing|scheduling|maintenance|set-?up|logging|directory|catalog(ue)?|roster)$/;
/** What has a few values to choose from. */
export const VALUES =
  /^(status|statuses|state|states|type|types|kind|kinds|category|categories|priority|priorities|level|levels|reason|reasons|method|methods|frequency|visibility|result|outcome|outcomes|severity|role|roles|direction|source|channel|channels|format|formats|mode|modes|stage|stages|condition)$/;
/** Parts of a screen, and what is worked out: lists below them say how they look. */
export const SCREEN =
  /^(page|screen|view|dashboard|list|tab|panel|widget|section|menu|button|badge|header|footer|bar|report|reports|summary|overview|metrics?|analytics|feed|chart|filters?|actions?|notifications?|options?|features?|functionality|rules?|validation|requirements?|criteria|criterion|integration|support|flow|steps?|settings|template|templates|email|emails|export|search|preview|alerts?|permissions?|matrix|limits?|checks?|content|tips?|display|confirmation|configuration|handling|calculation|formatting|processing|preconditions?|postconditions?|exceptions?|outputs?|results?)$/;
/** Named with what it is a part of: quote lines. */
export const PART = /^(line|item|line item|entry|row|position|detail)$/;
