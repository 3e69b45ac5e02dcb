/** `drive` → drives, `carry` → carries, `have` → has. */
export const thirdPersonOf = (verb: string): string =>
  IRREGULAR.get(verb) ?? (/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`);

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ['be', 'is'],
]);
