/** Ways of saying what a thing can be, with X for the thing and S for "status" and its like. */

export interface StatesSaid {
  /** As written, in their order. */
  readonly values: readonly string[];
  /** "status", "stage", "phase". */
  readonly attribute: string;
  /** What it is at first. */
  readonly first?: string;
}

const V = "[a-z][\\w'’-]*(?: (?!(?:and|or|then|to|it|by|until|is|are|can|may)\\b)[a-z][\\w'’-]*)?";
const LIST = `(?<list>${V}(?: , ${V})*(?: ,)? (?:or|and) ${V}|${V}(?: \\/ ${V})+|${V}(?: , ${V})+)`;
const ONE_OR_MORE = `(?<more>${V}(?:(?: ,)?(?: or| and|) ${V})*?)`;
const S = '(?<s>status(?:es)?|states?|stages?|phases?)';
const NUM = '(?:two|three|four|five|six|seven|\\d+|several|following|possible|different|allowed|valid)';
const NOTED = '(?:recorded|noted|stored|kept|saved|tracked|registered|logged|shown|known)';
const LATER = '(?:later|then|afterwards|after that|from there|eventually)(?: on)?(?: ,)?';
const BECOMES =
  '(?:becomes?|turns into|changes to|is|gets|(?:can|may|will)(?: then| later| afterwards| also)? (?:become|be|turn into|change to|get))';

const LISTED = [
  `^X (?:has|have|gets?) ${S}(?: ,)?(?: which| that)?(?: can be| may be| is| being| is one of| can be one of| must be one of)?(?: one of| :)? ${LIST}$`,
  `^X (?:has|have) one of(?: ${NUM})* ${S} : ${LIST}$`,
  `^X (?:go(?:es)?|pass(?:es)?|moves?|runs?|progress(?:es)?) through(?: ${NUM})* ${S}(?: :| of)? ${LIST}$`,
  `^there are(?: ${NUM})* ${S} (?:for|of) X : ${LIST}$`,
  `^X (?:is|are|can be|may be|gets?) (?:marked|flagged|labelled|classed)(?: as)? ${LIST}$`,
  `^(?:possible |allowed )?${S} of X (?::|is|are|can be|may be|must be one of|is one of) ${LIST}$`,
  `^X ${S} (?::|is|can be|may be|must be|is one of|can be one of) ${LIST}$`,
  `^X (?:is|are) (?:tracked|sorted|filtered|listed|managed) by ${S} \\( ${LIST} \\)$`,
  `^(?:for|of) X(?: ,)? ${S} is ${NOTED}(?: :)? (?:\\( ${LIST} \\))$`,
  `^(?:for|of) X(?: ,)? (?:we|i) (?:record|note|store|keep|save|track) ${S}(?: :)? (?:\\( ${LIST} \\))$`,
  `^[\\w ]+ (?:can|may|must|should) (?:set|change|update|switch|move) ${S} of X to ${LIST}$`,
  `^(?:life ?cycle|life cycle) of X(?: is| :) ${LIST}$`,
].map((way) => new RegExp(way));

/** Only where something says what it is at first: "a boat is open or shut" may be said of much else. */
const PLAIN = [`^X (?:is|are|can be|may be|must be) ${LIST}$`, ...LISTED.map(({ source }) => source)].map((way) => new RegExp(way));

const IN_TURN = [
  `^new X (?:is|are) (?<first>${V}) ; ${LATER} it ${BECOMES} ${ONE_OR_MORE}$`,
  `^(?:when|once|after) (?:new )?X (?:is|has been) (?:created|added|entered|made|submitted|placed|registered|opened)(?: ,)? it is (?<first>${V}) [.;] (?:${LATER} )?it ${BECOMES} ${ONE_OR_MORE}$`,
  `^(?:initially|at first)(?: ,)? X is (?<first>${V}) [.;] (?:${LATER} )?it ${BECOMES} ${ONE_OR_MORE}$`,
  `^X is (?:initially |at first )?(?<first>${V}) by default(?: ,)? and (?:can|may) be (?:changed|set|moved|switched|turned) (?:to|into) ${ONE_OR_MORE}$`,
  `^X is (?<first>${V}) until it is (?<second>${V})(?: ,| ;)?(?: and)?(?: finally| then| later)* it is (?<more>${V})$`,
  `^X (?:moves?|go(?:es)?|changes?|pass(?:es)?) from (?<first>${V}) to (?<second>${V})(?: and)?(?: then| finally)? to (?<more>${V})$`,
].map((way) => new RegExp(way));

/** What stands behind a list and says what it is at first. */
const BEHIND = [
  `(?: ;| ,| \\.)(?: and)?(?: it)? (?:starts?(?: out| off)?|begins?) (?:as|with) (?<first>${V})$`,
  `(?: ;| ,)(?: and)? (?<first>${V}) is default$`,
  ` \\( (?:default|initially|at first)(?: is| :)? (?<first>${V}) \\)$`,
  ` \\( (?<first>${V}) by default \\)$`,
  `(?: ;| ,)(?: and)?(?: it| S| status)? defaults to (?<first>${V})$`,
  `(?: ;| ,)(?: and)?(?: by)? default(?: ,)?(?: it)? is (?<first>${V})$`,
].map((way) => new RegExp(way));

const FIRST_ALONE = [
  `^by default(?: ,)? (?:it|X) is (?<first>${V})$`,
  `^new X (?:is|are)(?: at first| initially)? (?<first>${V})$`,
  `^(?:it|X) (?:starts?(?: out| off)?|begins?) (?:as|with) (?<first>${V})$`,
  `^default is (?<first>${V})$`,
].map((way) => new RegExp(way));

/** What it is at first, where a sentence of its own says no more. */
export const firstSaid = (going: string): string | undefined => groupsOf(FIRST_ALONE, going)?.first;

export function statesSaid(going: string): StatesSaid | undefined {
  const turn = groupsOf(IN_TURN, going);
  if (turn?.first !== undefined) {
    const { first, second, more = '' } = turn;
    return { values: [first, ...(second === undefined ? [] : [second]), ...valuesOf(more)], attribute: 'status', first };
  }
  for (const way of BEHIND) {
    const behind = way.exec(going);
    const first = behind?.groups?.first;
    const listed = behind && first !== undefined ? groupsOf(PLAIN, going.slice(0, behind.index)) : undefined;
    const values = valuesOf(listed?.list ?? '');
    if (listed && first !== undefined && values.includes(first)) return { values, attribute: attributeOf(listed.s), first };
  }
  const [plain, told] = going.split(' . ');
  const first = told === undefined ? undefined : firstSaid(told);
  const listed = groupsOf(first === undefined ? LISTED : PLAIN, first === undefined ? going : (plain ?? ''));
  const values = valuesOf(listed?.list ?? '');
  if (!listed || (first !== undefined && !values.includes(first))) return undefined;
  return { values, attribute: attributeOf(listed.s), ...(first === undefined ? {} : { first }) };
}

function groupsOf(ways: readonly RegExp[], going: string): Readonly<Record<string, string | undefined>> | undefined {
  for (const way of ways) {
    const match = way.exec(going);
    if (match) return match.groups ?? {};
  }
  return undefined;
}

const valuesOf = (list: string): readonly string[] =>
  list
    .split(/ , (?:or |and )?| or | and | \/ /)
    .map((value) => value.trim())
    .filter(Boolean);

const attributeOf = (said: string | undefined): string =>
  /^stage/.test(said ?? '') ? 'stage' : /^phase/.test(said ?? '') ? 'phase' : 'status';
