import type { Noun } from './nouns.js';

/** "That's a pity", "it is a must": what is said of something, and no name for it. */
export const isJudgement = ({ core }: Noun): boolean => JUDGED.test(core.at(-1) ?? '');

const JUDGED =
  /^(pity|problem|shame|nuisance|worry|headache|disaster|relief|surprise|bonus|joke|fact|rule|mystery|question|matter|must|risk|mistake|crime|sin|thing|loss|win|story|sign|blessing)$/;
