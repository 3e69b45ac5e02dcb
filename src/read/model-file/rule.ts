/** Rules over several attributes of one entity: `a < b`, `a required when b = value`, `exactly one of [a, b]`. */
import type { CompareOperator, EntityMembers, EntityRule, Member } from '../../model/index.js';
import { indexOutside, splitOutside } from '../../util/split-outside.js';
import type { Page } from '../source/page.js';
import type { TreeScalar } from '../source/tree.js';
import { parseLiteral } from './literal.js';
import { resolveMember } from './names.js';

/** What a rule is about. */
export interface RuleSubject {
  readonly entity: string;
  readonly members: EntityMembers | undefined;
}

export function readRule(scalar: TreeScalar, subject: RuleSubject, page: Page): EntityRule | undefined {
  const text = scalar.text.trim();
  const oneOf = /^exactly one of\s*\[?(.*?)\]?$/s.exec(text);
  if (oneOf) return exactlyOneOf(oneOf[1] ?? '', scalar, subject, page);
  const when = indexOutside(text, ' required when ');
  if (when > 0) return requiredWhen(text.slice(0, when), text.slice(when + 15), scalar, subject, page);
  const comparison = findComparison(text);
  if (comparison) return compare(comparison, scalar, subject, page);
  page.error('bad-rule', scalar.span, `"${text}" is no rule that is understood.`, {
    help: 'Write "a < b", "a required when b = value" or "exactly one of [a, b]".',
  });
  return undefined;
}

function exactlyOneOf(list: string, scalar: TreeScalar, { entity, members }: RuleSubject, page: Page): EntityRule | undefined {
  const words = splitOutside(list, ',').map((piece) => piece.text);
  const found = words.map((word) => resolveMember(word, scalar.span, entity, members, page));
  if (!found.every((member): member is Member => member !== undefined)) return undefined;
  return { kind: 'exactly-one-of', members: found.map((member) => member.id), origin: page.stated(scalar.span) };
}

function requiredWhen(
  left: string,
  condition: string,
  scalar: TreeScalar,
  { entity, members }: RuleSubject,
  page: Page,
): EntityRule | undefined {
  const equals = indexOutside(condition, '=');
  const attribute = resolveMember(left, scalar.span, entity, members, page);
  const when = resolveMember(equals < 0 ? condition : condition.slice(0, equals), scalar.span, entity, members, page);
  if (!attribute || !when) return undefined;
  const type = when.kind === 'attribute' ? when.attribute.type : undefined;
  const value = equals < 0 ? undefined : parseLiteral(condition.slice(equals + 1).trim(), type);
  if (value === undefined) {
    page.error('bad-rule', scalar.span, 'The condition needs a value.', { help: 'As in "a required when b = value".' });
    return undefined;
  }
  return { kind: 'required-when', attribute: attribute.id, when: { attribute: when.id, equals: value }, origin: page.stated(scalar.span) };
}

/** Longest first, so that `<=` is not read as `<`. */
const OPERATORS: readonly (readonly [string, CompareOperator])[] = [
  ['<>', '<>'],
  ['!=', '<>'],
  ['<=', '<='],
  ['>=', '>='],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
  ['<', '<'],
  ['>', '>'],
  ['=', '='],
];

interface Comparison {
  readonly left: string;
  readonly op: CompareOperator;
  readonly right: string;
}

function findComparison(text: string): Comparison | undefined {
  for (const [sign, op] of OPERATORS) {
    const at = indexOutside(text, sign);
    if (at > 0) return { left: text.slice(0, at), op, right: text.slice(at + sign.length) };
  }
  return undefined;
}

function compare(
  { left, op, right }: Comparison,
  scalar: TreeScalar,
  { entity, members }: RuleSubject,
  page: Page,
): EntityRule | undefined {
  const first = resolveMember(left, scalar.span, entity, members, page);
  const second = resolveMember(right, scalar.span, entity, members, page);
  if (!first || !second) return undefined;
  return { kind: 'compare', left: first.id, op, right: second.id, origin: page.stated(scalar.span) };
}
