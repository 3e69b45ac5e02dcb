/** Words by which the line above a list says what the list is of: general English of forms and screens. */

/** Verbs that make a row: what is entered then are its fields. */
export const MAKES =
  /^(create|add|record|enter|submit|register|file|log|post|open|schedule|raise|define|configure|set|upload|write|request|report|capture|store|save|track|collect|maintain|manage|keep|book|order|place|issue|plan|propose|attach|compose|invite|import|draft|apply|start|draw|take|note|document)$/;
/** "Each ticket type has:", "An invoice includes:". */
export const HAS = /^(have|include|contain|capture|comprise|consist|record|store|require|hold|carry|need|show|state|give|list|cover)$/;
/** What a form, a page of details or a record shows of a thing. */
export const FORM =
  /^(profile|form|forms|fields?|details?|information|info|data|attributes?|propert(y|ies)|record|entry|inputs?|card|sheet|header|master|editor|wizard|modal|dialog)$/;
/** Says nothing of which thing it is: `required fields`. */
export const EMPTY =
  /^(additional|all|allowed|available|basic|basics|captured|core|current|custom|data|default|details|different|editable|entry|following|form|general|initial|input|key|main|mandatory|minimum|new|notes|of|optional|possible|predefined|profile|required|same|standard|stored|supported|the|visible)$/;
/** What has a few values to choose from. */
export const VALUES =
  /^(status|statuses|state|states|type|types|kind|kinds|category|categories|priority|priorities|level|levels|reason|reasons|method|methods|frequency|visibility|result|outcome|outcomes|severity|role|roles|direction|source|channel|channels|format|formats|mode|modes|stage|stages|condition)$/;
/** Parts of a screen, and what is worked out: lists below them say how they look. */
export const SCREEN =
  /^(page|screen|view|dashboard|list|tab|panel|widget|section|menu|button|badge|header|footer|bar|report|reports|summary|overview|metrics?|analytics|feed|chart|filters?|actions?|notifications?|options?|features?|functionality|rules?|validation|requirements?|criteria|criterion|integration|support|flow|steps?|settings|template|templates|email|emails|export|search|preview|alerts?|permissions?|matrix|limits?|checks?|content|tips?|display|confirmation|configuration|handling|calculation|formatting|processing|preconditions?|postconditions?|exceptions?|outputs?|results?)$/;
/** Named with what it is a part of: quote lines. */
export const PART = /^(line|item|line item|entry|row|position|detail)$/;
