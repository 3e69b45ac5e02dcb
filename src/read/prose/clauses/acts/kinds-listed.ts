/** Ways of saying that some are kinds of a thing, with X for the thing: "cars and vans are X", "X types are car and van". */

interface KindsListed {
  /** As written, in their order. */
  readonly kinds: readonly string[];
  /** The words say that they are kinds; otherwise only their names may. */
  readonly sure: boolean;
  /** "kind" where it is said so, else "type". */
  readonly called: string;
}

const W = "[a-z][\\w'’-]*";
const V = `${W}(?: (?!(?:and|or|is|are|so|also|too|both)\\b)${W})?(?: (?!(?:and|or|is|are|so|also|too|both)\\b)${W})?`;
const LIST = `(?<list>${V}(?: , ${V})*(?: ,)? (?:or|and) ${V})`;
const NUM = '(?:two|three|four|five|six|several|following|different|main|possible)';
const KIND = '(?:kind|type|sort|form|special kind|sub-?type)';
const KINDS = '(?<s>kind|type|sort|form)s';
const KEPT = '(?:record|note|store|keep|save|track|know|see)';

const WAYS: readonly (readonly [string, boolean])[] = [
  [`^${LIST} are(?: both| all)? (?:${KINDS} of )?X$`, true],
  [`^(?<a>${V}) is X(?: ,)? and so is (?<b>${V})$`, true],
  [`^(?<a>${V}) is ${KIND} of X [.;] (?<b>${V}) is(?: also)? ${KIND} of X(?: too| as well)?$`, true],
  [`^(?<a>${V}) is ${KIND} of X(?: ;| ,| \\.)(?: and)? (?<b>${V}) is(?: one)?(?: too| also| as well)$`, true],
  [`^X ${KINDS} (?:are|:) ${LIST}$`, true],
  [`^(?:we|i) (?:distinguish|differentiate|have|know)(?: between)?(?: ${NUM})* ${KINDS} of X(?: :| ,) ${LIST}$`, true],
  [`^there are(?: ${NUM})* ${KINDS} of X(?: :| ,) ${LIST}$`, true],
  [`^X (?:is|are) (?:divided|split|grouped|classed) into ${LIST}$`, false],
  [`^X (?:is|are|may be|can be|must be|includes?) ${LIST}$`, false],
  [`^some X are (?<a>${V}) ,(?: and)? (?:others|some) are (?<b>${V})$`, false],
  [`^(?:we|i) ${KEPT} whether X is ${LIST}$`, false],
  [`^for X(?: ,)? (?:we|i) ${KEPT} whether (?:it|they) (?:is|are) ${LIST}$`, false],
];
const COMPILED = WAYS.map(([way, sure]) => ({ way: new RegExp(way), sure }));

export function kindsListed(going: string): KindsListed | undefined {
  for (const { way, sure } of COMPILED) {
    const groups = way.exec(going)?.groups;
    if (!groups) continue;
    const { a, b, list, s } = groups;
    const called = s === 'kind' ? 'kind' : 'type';
    return { called, kinds: a !== undefined && b !== undefined ? [a, b] : (list ?? '').split(/ , (?:or |and )?| or | and /), sure };
  }
  return undefined;
}
