/** Singular and plural of single English words in lower case, with what the rules of `pluralize` get wrong set right. */
import pluralize from 'pluralize';

/** Plural → singular where the ending misleads: `cookies` is no `cooky`. */
const SINGULARS: Readonly<Record<string, string>> = {
  brownies: 'brownie',
  caches: 'cache',
  calories: 'calorie',
  cookies: 'cookie',
  headaches: 'headache',
  hoodies: 'hoodie',
  moustaches: 'moustache',
  niches: 'niche',
  rookies: 'rookie',
  selfies: 'selfie',
  abdomen: 'abdomen',
  omen: 'omen',
  regimen: 'regimen',
  specimen: 'specimen',
  toothaches: 'toothache',
  zombies: 'zombie',
};

export const singularOf = (word: string): string => (Object.hasOwn(SINGULARS, word) ? (SINGULARS[word] ?? word) : pluralize.singular(word));

export const pluralOf = (word: string): string => pluralize.plural(word);
