/** What a row carries over from elsewhere: "the system stamps the depot onto the job", "we carry the season on the match as well". */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { type Mention, type Relation, refersTo } from '../relation.js';

/** The row refers to what is written on it. */
export function copiedOnto(tokens: readonly Token[], mentions: readonly Mention[]): readonly Relation[] {
  return mentions.flatMap((what, i): readonly Relation[] => {
    const row = mentions[i + 1];
    if (!row || row.thing.key === what.thing.key || what.noun.plural || !/^(the|its|their|that)\b/.test(what.noun.determiner)) return [];
    const between = tokens.slice(what.noun.to, row.noun.from).map(({ lower }) => lower);
    const onto = between.at(-1) ?? '';
    const also = ALSO.test(tokens[row.noun.to]?.lower ?? '') || between.some((word) => ALSO.test(word));
    const active = between.length === 1 && /^(on|onto)$/.test(onto) && isWritten(tokens, what.noun.from - 1);
    const said = between
      .slice(0, -1)
      .filter((word) => !ALSO.test(word))
      .join(' ');
    const passive = /^(on|onto)$/.test(onto) && (COPIED.test(said) || (also && said === 'sitting'));
    return active || passive || isWhatWeCopy(between)
      ? [refersTo(tokens, { from: row.thing, to: what.thing, first: what.noun.from, end: row.noun.to, verb: 'have', weight: 0.85 })]
      : [];
  });
}

/** "the depot (that) we stamp on the trip", "the depot stamped onto the trip". */
const isWhatWeCopy = (between: readonly string[]): boolean =>
  /^((that |which )?(we|i|they|the system) (also |then |still )?(stamp|copy|repeat|duplicate|write|carry|freeze)|(that is |which is )?(stamped|copied|repeated|duplicated|written)) (on|onto)$/.test(
    between.filter((word) => !/^(down|over|across)$/.test(word)).join(' '),
  );

const ALSO = /^(too|also|as|well|there|down|straight|still|itself)$/;
const COPIED =
  /^(is|gets?|are|being|was) (stamped|copied|written|denormali[sz]ed|repeated|duplicated|frozen|snapshotted|carried)( over| across)?$/;

/** Whatever stamps or copies it; what people carry or keep may be heavy, so they must be those who keep the rows. */
function isWritten(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  const base = verbBase(verb?.lower ?? '') ?? '';
  if (/^(stamp(s|ed)?|cop(y|ies|ied)|denormali[sz]e[sd]?|duplicate[sd]?|snapshots?|repeat(s|ed)?)$/.test(verb?.lower ?? '')) return true;
  let who = at - 1;
  while (/^(adv|aux|modal)$/.test(tokens[who]?.tag ?? '')) who--;
  return /^(carry|keep|hold|write|store|record|note|want)$/.test(base) && /^(we|i|system|database)$/.test(tokens[who]?.lower ?? '');
}
