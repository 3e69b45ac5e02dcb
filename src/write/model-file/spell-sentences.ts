/** Relationships, rules, conditions and policies as the sentences that `read/model-file` takes back. */
import {
  type AttributeType,
  type BusinessPolicy,
  type ByKind,
  type EntityMembers,
  type EntityRule,
  type PatternFilter,
  type Relationship,
  relationshipId,
  visit,
} from '../../model/index.js';
import { formatDuration, parseDuration } from '../../util/duration.js';
import { spellLiteral, spellWord } from './spell-literal.js';

const VERBS = { 'many-to-one': 'belongs to', 'one-to-one': 'is one to one with', 'many-to-many': 'is many to many with' } as const;

export function spellRelationship(relationship: Relationship): string {
  const { from, to, cardinality, role, through, required, part, onDelete, verb, id } = relationship;
  const usual = cardinality !== 'many-to-many';
  const flags = [
    ...(required === usual ? [] : [required ? 'required' : 'optional']),
    ...(part ? ['part'] : []),
    ...(onDelete === undefined ? [] : [`on delete ${onDelete.replace('-', ' ')}`]),
    ...(verb === undefined ? [] : [`verb ${JSON.stringify(verb)}`]),
    ...(id === relationshipId(relationship) ? [] : [`id ${JSON.stringify(id)}`]),
  ];
  const head = `${from} ${VERBS[cardinality]} ${to}${role === undefined ? '' : ` as ${spellRole(role)}`}${through === undefined ? '' : ` through ${through}`}`;
  return [head, ...flags].join(', ');
}

const spellRole = (role: string): string => (/ (as|through) /.test(` ${role} `) ? JSON.stringify(role) : spellWord(role));

/** How members are written: the short name of a reference where it is clear, the id where it is not. */
export function memberSpeller(members: EntityMembers | undefined): (id: string) => string {
  return (id) => {
    const member = members?.byId.get(id);
    const name = member?.kind === 'reference' ? member.reference.name : id;
    const clear = members?.byName.get(name)?.id === id ? name : id;
    return /^[\p{L}\p{M}\p{N}_.]+$/u.test(clear) ? clear : JSON.stringify(clear);
  };
}

/** What a rule or condition needs to know of its entity. */
export interface SpellingSubject {
  readonly name: (member: string) => string;
  readonly typeOf: (member: string) => AttributeType | undefined;
}

export const spellRule = (rule: EntityRule, subject: SpellingSubject): string =>
  visit<EntityRule, string, [SpellingSubject]>(rule, RULES, subject);

const RULES: ByKind<EntityRule, string, [SpellingSubject]> = {
  compare: ({ left, op, right }, { name }) => `${name(left)} ${op} ${name(right)}`,
  'required-when': ({ attribute, when }, { name, typeOf }) =>
    `${name(attribute)} required when ${name(when.attribute)} = ${spellLiteral(when.equals, typeOf(when.attribute))}`,
  'exactly-one-of': ({ members }, { name }) => `exactly one of [${members.map(name).join(', ')}]`,
};

export function spellFilter({ attribute, op, value }: PatternFilter, { name, typeOf }: SpellingSubject): string {
  const words = op === 'equals' ? (value === undefined ? '' : ' =') : ` ${op.replaceAll('-', ' ')}`;
  return `${name(attribute)}${words}${value === undefined ? '' : ` ${spellLiteral(value, typeOf(attribute))}`}`;
}

/** `nameIn` spells a member of an entity. */
export const spellPolicy = (policy: BusinessPolicy, nameIn: (entity: string, member: string) => string): string =>
  visit<BusinessPolicy, string, [typeof nameIn]>(policy, POLICIES, nameIn);

const DONE = { delete: 'deleted', anonymise: 'anonymised', archive: 'archived' } as const;

const POLICIES: ByKind<BusinessPolicy, string, [(entity: string, member: string) => string]> = {
  retention: ({ entity, period, since, action, sense }, nameIn) => {
    const counted = `${spellPeriod(period)}${since === undefined ? '' : ` since ${nameIn(entity, since)}`}`;
    if (sense === 'limit') return `${entity} is ${DONE[action]} after ${counted}`;
    return `${entity} is kept for ${counted}${action === 'delete' ? '' : `, then ${action}`}`;
  },
  compliance: ({ regime }) => `compliance ${regime}`,
  audit: ({ entities }) => `audit of [${entities.join(', ')}]`,
  'legal-hold': ({ entities }) => `legal hold on [${entities.join(', ')}]`,
  visibility: ({ entity, statement }) => `visibility of ${entity}: ${statement}`,
};

/** In words where they come back as the same period. */
function spellPeriod(period: string): string {
  const words = formatDuration(period);
  return parseDuration(words) === period ? words : period;
}
