/** Somebody, or a body of people, of whom a list keeps what they are called: "it goes out to a firm. We hold their name". */
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { Item } from './item.js';
import type { Noun } from './nouns.js';

export const isTheirName = ({ determiner, name }: Item): boolean => determiner === 'their' && /^(name|company name)$/.test(name);

export const isNamedParty = ({ core, determiner }: Noun): boolean =>
  (isBodyNoun(core.at(-1) ?? '') || isPersonNoun(core.at(-1) ?? '')) && !/^(his|her|their|its|our own)$/.test(determiner);
