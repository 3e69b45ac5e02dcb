/** "No bird is listed twice on one sheet": a sheet has several birds, and a bird is on several sheets, once each. */
import { oncePer } from '../../../util/once-per.js';
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Mention } from './relation.js';

export interface OnceEach {
  readonly ends: readonly [ThingName, ThingName];
  readonly start: number;
  readonly end: number;
}

/** That the one may not be there twice says that it may be there with others, and elsewhere too. */
export function onceEachIn(tokens: readonly Token[], mentions: readonly Mention[]): OnceEach | undefined {
  return twiceIn(tokens, mentions) ?? linkedWith(tokens, mentions);
}

const LINKING =
  /^(tag|tags|tagged|label|labels|labelled|labeled|link|links|linked|match|matches|matched|combine|combines|combined|associate|associates|associated)$/;

const linkingAt = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex(({ tag, lower }) => /^(verb|part|noun)$/.test(tag) && LINKING.test(lower)),
);

/** "Curators tag photos with themes", "photos are tagged with themes": many of the one with many of the other. */
function linkedWith(tokens: readonly Token[], mentions: readonly Mention[]): OnceEach | undefined {
  const verb = linkingAt(tokens);
  const second = mentions.find(({ noun }) => noun.from > verb + 1 && /^(with|to)$/.test(tokens[noun.from - 1]?.lower ?? ''));
  const first =
    second &&
    mentions.findLast(
      ({ noun }) => noun.to === second.noun.from - 1 || (noun.to <= verb && /^(are|get)$/.test(tokens[verb - 1]?.lower ?? '')),
    );
  if (verb < 0 || !first || !second || first.thing.key === second.thing.key || !first.noun.plural || !second.noun.plural) return undefined;
  if (tokens.slice(0, verb).some(({ tag }) => tag === 'neg')) return undefined;
  return { ends: [first.thing, second.thing], start: tokens[verb]?.start ?? 0, end: tokens[second.noun.to - 1]?.end ?? 0 };
}

const twiceAt = oncePer((tokens: readonly Token[]) =>
  tokens.findIndex(({ lower }, i) => lower === 'twice' || (lower === 'once' && tokens[i - 1]?.lower === 'than')),
);

function twiceIn(tokens: readonly Token[], mentions: readonly Mention[]): OnceEach | undefined {
  const twice = twiceAt(tokens);
  if (twice < 0) return undefined;
  const barred = tokens.slice(0, twice).some(({ tag, lower }) => tag === 'neg' || /^(no|never|nor|not|cannot)$/.test(lower));
  const first = mentions.findLast(({ noun }) => noun.to <= twice);
  const second = mentions.find(({ noun }) => noun.from > twice);
  if (!barred || !first || !second || first.thing.key === second.thing.key || first.noun.plural || second.noun.plural) return undefined;
  const joint = tokens.slice(twice + 1, second.noun.from).map(({ lower }) => lower);
  const within = joint.length === 1 && /^(in|on|under|at|within|for)$/.test(joint[0] ?? '');
  if (!within || !/\b(one|a|an|any|same|single|the)$/.test(second.noun.determiner)) return undefined;
  return { ends: [first.thing, second.thing], start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}
