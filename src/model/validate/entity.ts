/** One entity: its names, attributes, identifiers, rules and lifecycle. */

import { snakeCase } from '../../util/snake-case.js';
import type { Attribute, AttributeRule, Entity } from '../domain.js';
import type { World } from '../validate.js';

export function checkEntity(entity: Entity, world: World): void {
  const { id, name, origin } = entity;
  const place = { origin, subject: id };
  if (id === '' || snakeCase(id) !== id)
    world.report('error', 'bad-id', place, `"${id}" is no id.`, { help: 'Ids are words of small letters and digits, joined with "_".' });
  if (name.trim() === '') world.report('error', 'no-name', place, `The entity "${id}" has no name.`);
  const seen = new Set<string>();
  for (const attribute of entity.attributes) {
    const at = { origin: attribute.origin, subject: `${id}.${attribute.id}` };
    if (seen.has(attribute.id))
      world.report('error', 'repeated-id', at, `"${id}" has two attributes "${attribute.id}".`, { help: 'Rename one of them.' });
    if (attribute.id === '' || snakeCase(attribute.id) !== attribute.id) world.report('error', 'bad-id', at, `"${attribute.id}" is no id.`);
    seen.add(attribute.id);
    checkAttribute(attribute, entity, world);
  }
  if (entity.isA && !world.entities.has(entity.isA.entity)) {
    world.report(
      'error',
      'unknown-entity',
      { origin: entity.isA.origin, subject: id },
      `"${id}" is a kind of "${entity.isA.entity}", which is no entity.`,
    );
  }
  checkMembers(entity, world);
  checkLifecycle(entity, world);
}

function checkAttribute(attribute: Attribute, { id: entity }: Entity, { report }: World): void {
  const { type, rules, id } = attribute;
  const at = { origin: attribute.origin, subject: `${entity}.${id}` };
  const wrong = (code: string, message: string, help?: string) =>
    report('error', code, at, `${entity}.${id}: ${message}`, help === undefined ? {} : { help });
  if (type.kind === 'choice') {
    if (type.values.length === 0 && !type.open)
      wrong('empty-choice', 'a closed choice has no values.', 'List the values, or make it an open choice.');
    if (new Set(type.values).size < type.values.length) wrong('repeated-choice', 'a value is listed twice.', 'Keep one of the two.');
  }
  if (type.kind === 'text' && type.length !== undefined && type.length < 1) wrong('bad-length', 'the length must be 1 or more.');
  if ((type.kind === 'decimal' || type.kind === 'money') && (type.scale ?? 0) > (type.precision ?? 12))
    wrong('bad-scale', 'more digits after the point than digits at all.', 'Write the precision first, as in decimal(5, 2).');
  const problem = contradiction(rules);
  if (problem !== undefined) wrong('contradicting-rules', problem, 'Correct one of the bounds.');
  checkDefault(attribute, wrong);
}

function contradiction(rules: readonly AttributeRule[]): string | undefined {
  const listed = rules.find((rule) => rule.kind === 'one-of');
  if (listed?.kind === 'one-of' && listed.values.length === 0) return 'a list of allowed numbers is empty.';
  if (listed?.kind === 'one-of' && new Set(listed.values).size < listed.values.length) return 'an allowed number is listed twice.';
  const bound = (kind: AttributeRule['kind']) => rules.find((rule) => rule.kind === kind);
  const value = (rule: AttributeRule | undefined) => (rule && 'value' in rule ? rule.value : undefined);
  const pairs = [
    ['min', 'max'],
    ['min-length', 'max-length'],
  ] as const;
  for (const [low, high] of pairs) {
    const [least, most] = [bound(low), bound(high)];
    const [from, to] = [value(least), value(most)];
    if (from === undefined || to === undefined) continue;
    const open = (least?.kind === 'min' && least.exclusive) || (most?.kind === 'max' && most.exclusive);
    if (from > to || (from === to && open)) return `nothing lies between ${from} and ${to}.`;
  }
  return undefined;
}

const KINDS_OF_VALUE: Partial<Readonly<Record<Attribute['type']['kind'], 'number' | 'string' | 'boolean'>>> = {
  text: 'string',
  choice: 'string',
  integer: 'number',
  decimal: 'number',
  money: 'number',
  percentage: 'number',
  duration: 'number',
  boolean: 'boolean',
};

function checkDefault({ type, default: choice, rules }: Attribute, wrong: (code: string, message: string, help?: string) => void): void {
  if (!choice) return;
  if (choice.kind !== 'value') {
    const fits = choice.kind === 'now' ? ['instant', 'time', 'date'] : ['date', 'instant'];
    if (!fits.includes(type.kind)) wrong('bad-default', `"${choice.kind}" is no default of a ${type.kind}.`);
    return;
  }
  const { value } = choice;
  const wanted = KINDS_OF_VALUE[type.kind];
  if (value === null) return;
  if (wanted !== undefined && typeof value !== wanted) wrong('bad-default', `the default ${JSON.stringify(value)} is no ${wanted}.`);
  else if (type.kind === 'choice' && !type.open && !type.values.includes(String(value)))
    wrong('bad-default', `the default "${value}" is none of the choices.`, `Choices: ${type.values.join(', ')}.`);
  else if (typeof value === 'number' && !withinBounds(value, rules))
    wrong('bad-default', `the default ${value} breaks a bound of its own attribute.`);
}

function withinBounds(value: number, rules: readonly AttributeRule[]): boolean {
  return rules.every((rule) => {
    if (rule.kind === 'min') return rule.exclusive ? value > rule.value : value >= rule.value;
    if (rule.kind === 'max') return rule.exclusive ? value < rule.value : value <= rule.value;
    if (rule.kind === 'one-of') return rule.values.includes(value);
    return true;
  });
}

function checkMembers({ id, identifiers, rules }: Entity, { members, report }: World): void {
  const known = members.get(id)?.byId;
  const unknown = (member: string, at: { readonly origin: Entity['origin'] }) => {
    if (!known?.has(member))
      report('error', 'unknown-member', { origin: at.origin, subject: id }, `"${id}" has no attribute or reference "${member}".`);
  };
  for (const identifier of identifiers) {
    if (identifier.members.length === 0)
      report('error', 'empty-identifier', { origin: identifier.origin, subject: id }, `An identifier of "${id}" names nothing.`);
    for (const member of identifier.members) unknown(member, identifier);
  }
  for (const rule of rules) {
    const named =
      rule.kind === 'compare'
        ? [rule.left, rule.right]
        : rule.kind === 'required-when'
          ? [rule.attribute, rule.when.attribute]
          : rule.members;
    for (const member of named) unknown(member, rule);
    const subject = { origin: rule.origin, subject: id };
    if (rule.kind === 'compare' && rule.left === rule.right)
      report('error', 'self-comparison', subject, `"${rule.left}" is compared with itself.`);
    if (rule.kind === 'exactly-one-of' && new Set(rule.members).size < 2)
      report('error', 'lone-alternative', subject, 'Exactly one of one is no choice.', { help: 'Name two members or more.' });
  }
}

function checkLifecycle({ id, lifecycle, attributes }: Entity, { report }: World): void {
  if (!lifecycle) return;
  const { attribute: holder, states, initial, transitions, origin } = lifecycle;
  const wrong = (code: string, message: string, help?: string) =>
    report('error', code, { origin, subject: `${id} lifecycle` }, message, help === undefined ? {} : { help });
  const attribute = attributes.find((candidate) => candidate.id === holder);
  if (attribute?.type.kind !== 'choice') {
    wrong(
      'lifecycle-attribute',
      attribute ? `"${holder}" holds states but is no choice.` : `"${id}" has no attribute "${holder}" to hold its states.`,
      `Make it choice(${states.join(', ')}).`,
    );
    return;
  }
  const choices = new Set(attribute.type.values);
  const known = new Set(states);
  for (const state of states)
    if (!choices.has(state))
      wrong(
        'unknown-state',
        `The state "${state}" is none of the choices of "${holder}".`,
        `Choices: ${attribute.type.values.join(', ')}.`,
      );
  const used = new Set([initial, ...transitions.flatMap(({ from, to }) => [from, to])]);
  for (const state of used)
    if (!known.has(state)) wrong('unknown-state', `"${state}" is no state of the lifecycle of "${id}".`, `States: ${states.join(', ')}.`);
  if (new Set(states).size < states.length) wrong('repeated-state', `A state of "${id}" is listed twice.`);
}
