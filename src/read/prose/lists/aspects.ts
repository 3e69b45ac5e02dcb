/** Words behind a name that only say which side of it is meant, or whose it is. */
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';

/** Words behind a name that only say which side of it is meant. */
export const ASPECTS =
  /^(management|information|info|details|data|profiles?|table|entity|module|modules|function|functions|functionality|section|relation|status|statuses|process|processes|situation|situations|conditions?|tracking|maintenance|administration|content|contents|attributes?|fields?|properties|particulars|metadata|history|activities|basics?|affairs|matters|registration|inquiry|relationships?)$/;
/** May be the thing itself: kept where nothing else names it. */
export const WEAK_ASPECTS =
  /^(status|statuses|history|maintenance|registration|process|processes|activities|activity|conditions?|tracking|profiles?|content|contents)$/;

/** "member personal information", "user login details": the member's and the user's. */
export const saysWhose = (words: readonly Token[]): boolean => {
  const [of, last] = words.slice(-2).map(({ lower }) => lower);
  return (
    /^(personal|basic|detailed|general|relevant)$/.test(last ?? '') ||
    (isPersonNoun(of ?? '') && /^(contact|identity|login|profile|account|background|identification)$/.test(last ?? '')) ||
    (/^(user|member|customer)$/.test(of ?? '') && last === 'registration')
  );
};

/** "oil and gas fields": of a joint name, not of a table. */
export const isJointField = (words: readonly Token[]): boolean =>
  words.at(-1)?.lower === 'fields' && words.length > 3 && words.some(({ lower }) => lower === 'and');

/** "price history", "task activity": the aspect is the thing where it stands in the plural or is a record. */
export const keepsAspect = (words: readonly Token[]): boolean => {
  const last = words.at(-1)?.lower ?? '';
  return (
    /^(activities|history|maintenance|registration|process|processes|statuses|relationships?)$/.test(last) &&
    words.length === 2 &&
    (words[0]?.tag === 'noun' || (words[0]?.tag === 'adj' && last === 'activities'))
  );
};
