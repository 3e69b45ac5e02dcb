/** Singular and plural of single English words in lower case, with what the rules of `pluralize` get wrong set right. */
import pluralize from 'pluralize';

/** Plural → singular where the ending misleads: `cookies` is no `cooky`. */
const SINGULARS: Readonly<Record<string, string>> = {
  abdomen: 'abdomen',
  aunties: 'auntie',
  birdies: 'birdie',
  bogies: 'bogie',
  brasseries: 'brasserie',
  brownies: 'brownie',
  budgies: 'budgie',
  caches: 'cache',
  caddies: 'caddie',
  calories: 'calorie',
  cookies: 'cookie',
  freebies: 'freebie',
  headaches: 'headache',
  hoodies: 'hoodie',
  magpies: 'magpie',
  menageries: 'menagerie',
  moustaches: 'moustache',
  niches: 'niche',
  omen: 'omen',
  patisseries: 'patisserie',
  pixies: 'pixie',
  prairies: 'prairie',
  regimen: 'regimen',
  rookies: 'rookie',
  rotisseries: 'rotisserie',
  selfies: 'selfie',
  smoothies: 'smoothie',
  sorties: 'sortie',
  specimen: 'specimen',
  toothaches: 'toothache',
  townies: 'townie',
  veggies: 'veggie',
  zombies: 'zombie',
};

export const singularOf = (word: string): string => (Object.hasOwn(SINGULARS, word) ? (SINGULARS[word] ?? word) : pluralize.singular(word));

export const pluralOf = (word: string): string => pluralize.plural(word);
