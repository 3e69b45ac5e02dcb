/** "You register with a name and a phone", "everybody has a profile with …", "signing up takes …": users have those. */

import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export function signingUp(tokens: readonly Token[]): readonly Token[] {
  const from = openingEnd(tokens);
  const [first] = tokens;
  if (from === 0 || !first) return tokens;
  const put = (text: string, tag: Token['tag']): Token => ({ ...first, text, lower: text, tag });
  const rest = tokens.slice(from).filter(({ lower }) => lower !== 'your' && lower !== 'their');
  return rest.some(({ tag }) => tag === 'noun') ? [put('users', 'noun'), put('have', 'aux'), ...rest] : tokens;
}

/** Whom nobody takes for users without being told. */
const ANYBODY = '(you|people|anyone|anybody|everyone|everybody)';
const WHO = '(you|people|anyone|anybody|everyone|everybody|users|a user|each user|every user|members|a member)';
const CAN = '( can| must| may| have to| has to| need to| should| then| first| simply| just)*';
const SIGN = '(register|registers|sign up|signs up|sign in|log in|enrol)';
const WITH = '(with|using|by giving|giving|by entering|and give|and enter)';
const OPENINGS: readonly RegExp[] = [
  new RegExp(`^${ANYBODY}${CAN} ${SIGN} ${WITH} `),
  new RegExp(
    `^${WHO}${CAN} (has|have|get|gets|create|creates|make|makes|set up) (a|an|their|your|their own) (user )?(account|profile) (with|giving) `,
  ),
  new RegExp(
    `^(to ${SIGN} ,|when (you|people|users|they) ${SIGN}( ,)?) (you|people|users|they) (enter|give|type in|fill in|need|provide) `,
  ),
  /^(signing up|registration|registering|on registration you|at registration you) (takes|needs|requires|asks for|give|enter) /,
  /^(on|at|upon) (registration|sign-up|signing up)( ,)? (a user|users|you|each user|everybody) (gives?|enters?|needs?|provides?) /,
];

/** Where what they have begins; 0 where it is said otherwise. */
function openingEnd(tokens: readonly Token[]): number {
  if (!/^(you|people|any|every|user|member|to|when|sign|regist|on|at|upon|a|each)/.test(tokens[0]?.lower ?? '')) return 0;
  const said = `${wordsBetween(tokens, 0, MOST)} `;
  const opening = OPENINGS.map((way) => way.exec(said)?.[0]).find((found) => found !== undefined);
  return opening === undefined ? 0 : opening.trim().split(' ').length;
}
const MOST = 14;
