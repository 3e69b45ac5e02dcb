/** Two things and the verb between them: who has, belongs to or takes part in what, and how many on either side. */

import type { Token } from '../language/token.js';
import type { Mention } from '../terms/mentions.js';
import { purposeStart } from '../terms/subject.js';
import { attachedRelations } from './attached-objects.js';
import { objectsBehind } from './objects-behind.js';
import type { Found, LinkingContext } from './pattern.js';
import { relationBetween } from './relation-between.js';
import { selectedRelations } from './selected-relations.js';
import { alsoOf, goneOnWith, sharesSubject, subjectAmong } from './shared-verbs.js';

export function findVerbs({ mentions: all, sentence }: LinkingContext): readonly Found[] {
  const found: Found[] = [];
  const { tokens } = sentence;
  if (tokens[0]?.lower === 'as' && tokens[1]?.tag === 'det') return [];
  const end = purposeStart(tokens);
  const mentions = all.filter(
    (mention, i) => mention.to <= end && all[i + 1]?.from !== mention.to && !(i > 0 && owns(tokens, mention, all[i + 1])),
  );
  found.push(...goneOnWith(tokens, mentions, sentence), ...selectedRelations(tokens, mentions));
  for (let m = 0; m + 1 < mentions.length; m++) {
    const before = mentions[m];
    if (!before) continue;
    const subject = sharesSubject(tokens, before.to) ? (subjectAmong(mentions.slice(0, m + 1), tokens) ?? before) : before;
    for (const object of objectsBehind(mentions, m, tokens)) {
      const able = subject !== before && tokens.slice(subject.to, before.to).some((token) => token.tag === 'modal');
      const claim = relationBetween(tokens, subject === before ? before : { ...subject, to: before.to }, object, able);
      found.push(...attachedRelations(tokens, mentions, object, claim));
      if (claim)
        found.push({
          body: claim,
          start: tokens[subject.from]?.start ?? sentence.start,
          end: tokens[object.to - 1]?.end ?? sentence.end,
          ...weightOf(subject, object),
        });
      if (claim && subject === before) found.push(...alsoOf(tokens, mentions, m, object));
    }
  }
  return found;
}

/** "other members' notes": the notes are meant. */
const owns = (tokens: readonly Token[], { to }: Mention, next: Mention | undefined): boolean =>
  tokens[to]?.tag === 'poss' && next?.from === to + 1;

const weightOf = (subject: Mention, object: Mention): { readonly weight?: number } => {
  const sure = /\b(each|every|a|an|one)\b/.test(subject.determiner) && (object.determiner !== '' || object.number === 'many');
  return sure ? {} : { weight: 0.7 };
};
