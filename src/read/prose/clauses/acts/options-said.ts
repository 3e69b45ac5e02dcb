/** Ways of saying what a property of a thing can be, with X for the thing: "X has shade chosen from red, green and blue". */

export interface OptionsSaid {
  readonly attribute: string;
  /** As written, in their order. */
  readonly values: readonly string[];
  /** "such as", "for example": there are others. */
  readonly open: boolean;
  /** "a code and a shade, such as red": another property that the sentence tells. */
  readonly other?: string;
}

const W = "[a-z][\\w'’-]*";
const V = `${W}(?: (?!(?:and|or|then|to|it|by|until|is|are|can|may)\\b)${W})?`;
const LIST = `(?<list>${V}(?: , ${V})*(?: ,)? (?:or|and) ${V}|${V}(?: \\/ ${V})+|${V}(?: , ${V})+)`;
const K = `(?<k>${W}(?: ${W})?)`;
const NUM = '(?:two|three|four|five|six|seven|\\d+|several|following|possible|different|allowed|permitted|valid|available)';
const BE =
  '(?:is|are|can be|may be|can only be|may only be|must be|should be|is one of|can be one of|must be one of|may be one of)(?: one of)?';
const KEPT = '(?:record|note|store|keep|save|track|register|enter)';

const WAYS: readonly (readonly [string, boolean?])[] = [
  [`^X (?:has|have) ${K}(?: ,)? (?:which|that) ${BE} ${LIST}$`],
  [`^X (?:has|have) ${K}(?: ,)? (?:chosen|selected|picked|taken) from ${LIST}$`],
  [`^X (?:has|have) ${K} with(?: ${NUM})* (?:values|options|choices)(?: :)? ${LIST}$`],
  [`^X (?:has|have) ${K} (?::|-|–|—) ${LIST}$`],
  [`^X (?:has|have) one of(?: ${NUM})* ${K} : ${LIST}$`],
  [`^(?:${NUM} )?${K} (?:of|for) X (?:${BE}|:) ${LIST}$`],
  [`^X ['’]s ${K} ${BE} ${LIST}$`],
  [`^X ${K} ${BE} ${LIST}$`],
  [`^${K} must be one of ${LIST} and belongs to X$`],
  [`^(?:for|of) X(?: ,)? (?:we|i) ${KEPT} ${K}(?: ,| :) ${LIST}$`],
  [`^(?:for|of) X(?: ,)? ${K} is (?:recorded|noted|stored|kept|saved|tracked|entered) : ${LIST}$`],
  [`^(?:we|i) ${KEPT} ${K} of X(?: ,)? (?:which|that) ${BE} ${LIST}$`],
  [`^when (?:adding|creating|entering) X(?: ,)? ${W} (?:picks?|chooses?|selects?|sets?) ${K} : ${LIST}$`],
  [`^X (?:has|have) (?:(?<other>${W}) and )?${K}(?: ,)? (?:such as|for example|for instance|e\\.g\\.|like)(?: ,)? ${LIST}$`, true],
];
const COMPILED = WAYS.map(([way, open = false]) => ({ way: new RegExp(way), open }));

export function optionsSaid(going: string): OptionsSaid | undefined {
  for (const { way, open } of COMPILED) {
    const { k, list, other } = way.exec(going)?.groups ?? {};
    if (k === undefined || list === undefined) continue;
    const values = list
      .split(/ , (?:or |and )?| or | and | \/ /)
      .map((value) => value.trim())
      .filter(Boolean);
    return { attribute: k, values, open, ...(other === undefined ? {} : { other }) };
  }
  return undefined;
}
