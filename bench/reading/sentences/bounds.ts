/** What a number, a text or a date is kept within: a rule of that property and of no other. */
import type { AttributeRule } from '../../../src/model/index.js';
import { snakeCase } from '../../../src/util/snake-case.js';
import type { Family } from './family.js';
import { owned } from './owned.js';

const words = owned(
  'client age score birthday name, guest age rating arrival_date name, recipe difficulty rating cooking_date title, tool quantity weight purchase_date brand, plant height width planting_date species, horse weight height birth_date name, boat length width launch_date name, painting width price completion_date title, room capacity area opening_date name, parcel weight width shipping_date label',
);

/** `min 1`: the kind of a rule and its number. */
const saidOf = (rules: readonly AttributeRule[]): string =>
  rules
    .flatMap((rule) => {
      if (rule.kind === 'format') return [];
      if (rule.kind === 'one-of') return [`one-of ${rule.values.join('/')}`];
      return [`${rule.kind}${'exclusive' in rule && rule.exclusive ? ' exclusive' : ''} ${rule.value}`];
    })
    .sort()
    .join(', ');

/** One family for each set of bounds: what the rules of `of` must say. */
function bounded(name: string, of: 'P' | 'S', expected: RegExp, sentences: readonly string[]): Family {
  return {
    name: `bounds-${name}`,
    words,
    before: 'Each X has a S, a P, a Q and a R.',
    sentences,
    judge: ({ model }, said) => {
      const thing = model.entities.find(({ id }) => id === said.X);
      const property = thing?.attributes.find(({ id }) => id === snakeCase(said[of] ?? ''));
      if (!thing || !property) return thing ? 'no property' : 'no thing';
      if (model.entities.length > 1) return 'a thing more';
      const other = thing.attributes.find((attribute) => attribute !== property && saidOf(attribute.rules) !== '');
      if (other) return `${other.id}: ${saidOf(other.rules)}`;
      const rules = saidOf(property.rules);
      return expected.test(rules) ? undefined : `rules: ${rules || 'none'}`;
    },
  };
}

export const bounds: readonly Family[] = [
  bounded('least', 'P', /^(min 3|min exclusive 2)$/, [
    'The P is at least 3.',
    'The P must be at least 3.',
    'The P has to be at least 3.',
    'The P should be 3 or more.',
    'The P must not be less than 3.',
    'The P cannot be below 3.',
    'The P is never lower than 3.',
    'The P must be greater than or equal to 3.',
    'The P is at least three.',
    'The minimum P is 3.',
    'The P of a X must be at least 3.',
    'A X has a P of at least 3.',
    'P must be at least 3.',
    'P >= 3.',
    'The P may not be smaller than 3.',
  ]),
  bounded('most', 'P', /^(max 90|max exclusive 91)$/, [
    'The P is at most 90.',
    'The P must be at most 90.',
    'The P cannot be more than 90.',
    'The P must not exceed 90.',
    'The P is no more than 90.',
    'The P can be up to 90.',
    'The P may not be greater than 90.',
    'The P must be less than or equal to 90.',
    'The P is 90 or less.',
    'The maximum P is 90.',
    'The P is limited to 90.',
    'The P never exceeds 90.',
    'The P must be no higher than 90.',
    'A X has a P of at most 90.',
    'The P of a X cannot exceed 90.',
  ]),
  bounded('between', 'P', /^max 90, min 3$/, [
    'The P is between 3 and 90.',
    'The P must be between 3 and 90.',
    'The P has to be between 3 and 90.',
    'The P must lie between 3 and 90.',
    'The P ranges from 3 to 90.',
    'The P is from 3 to 90.',
    'The P is a number between 3 and 90.',
    'The P is a whole number from 3 to 90.',
    'The P must be at least 3 and at most 90.',
    'The P must be at least 3 but no more than 90.',
    'The P goes from 3 to 90.',
    'The P must be in the range 3 to 90.',
    'The P can be anything from 3 to 90.',
    'The P must be 3-90.',
    'A X has a P between 3 and 90.',
    'The P of a X must be between 3 and 90.',
  ]),
  bounded('positive', 'P', /^(min 1|min exclusive 0)$/, [
    'The P is positive.',
    'The P must be positive.',
    'The P must be a positive number.',
    'The P must be greater than zero.',
    'The P must be greater than 0.',
    'The P must be more than 0.',
    'The P is always above zero.',
    'The P cannot be zero or negative.',
  ]),
  bounded('not-negative', 'P', /^min 0$/, [
    'The P cannot be negative.',
    'The P must not be negative.',
    'The P is never negative.',
    'The P can never be negative.',
    'The P must be zero or more.',
    'The P must not fall below zero.',
    'The P can not go below 0.',
    'Negative Ps are not allowed.',
  ]),
  bounded('choice-of-numbers', 'P', /^one-of 10\/20\/40$/, [
    'The P is 10, 20 or 40.',
    'The P must be 10, 20 or 40.',
    'The P is one of 10, 20 and 40.',
    'The P is either 10, 20 or 40.',
    'The P can be 10, 20 or 40.',
    'The P can only be 10, 20 or 40.',
    'Allowed values for the P are 10, 20 and 40.',
  ]),
  bounded('length', 'S', /^max-length 80$/, [
    'The S has at most 80 characters.',
    'The S must have at most 80 characters.',
    'The S is at most 80 characters long.',
    'The S can be up to 80 characters long.',
    'The S must not be longer than 80 characters.',
    'The S must not exceed 80 characters.',
    'The S is limited to 80 characters.',
    'The S has a maximum length of 80 characters.',
    'The maximum length of the S is 80 characters.',
    'The S may contain up to 80 characters.',
    'The S cannot have more than 80 characters.',
    'The S is no longer than 80 characters.',
  ]),
];
