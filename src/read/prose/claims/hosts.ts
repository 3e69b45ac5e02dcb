/**
 * Who wants the software: "The cycling club needs to manage several races." Somebody speaks of a business of theirs to
 * say what it keeps; it is a thing itself only where the text says elsewhere what it has.
 */
import { verbBase } from '../language/tag.js';
import type { Sentence, Token } from '../language/token.js';
import { phraseOf } from '../terms/phrase.js';
import { thingName } from '../terms/thing-name.js';
import type { Claim } from './claim.js';

/** Texts open with it. */
const OPENING = 3;
/** The longest name with its article. */
const LONGEST = 7;
/** Attributes said in other sentences. */
const DESCRIBED = 2;

const WANTING = /^(needs?|wants?|wishes|requires?|plans?|intends?|hopes?)$/;
const KEEPING = /^(manage|track|monitor|record|store|maintain|administer|handle|organize|organise|develop|build|use|set|have)$/;
const KEPT = /^(management|recording|tracking|monitoring|administration|development|establishment)$/;

/** Keys of those who want the software and are said to have nothing themselves, or who want it in sentence after sentence. */
export function hostsIn(sentences: readonly Sentence[], claims: readonly Claim[]): ReadonlySet<string> {
  const wants = sentences.slice(0, OPENING).flatMap(({ tokens, index }) => {
    const key = wanting(tokens);
    return key === undefined ? [] : [{ key, index }];
  });
  return new Set(
    wants.flatMap(({ key, index }) => {
      const again = wants.some((other) => other.index !== index && (other.key === key || other.key.endsWith(` ${key}`)));
      return again || !describedElsewhere(key, index, claims) ? [key] : [];
    }),
  );
}

const describedElsewhere = (key: string, sentence: number, claims: readonly Claim[]): boolean =>
  claims.filter((claim) => claim.kind === 'attribute' && claim.thing.key === key && claim.evidence.sentence !== sentence).length >=
  DESCRIBED;

/** "The club needs to manage", "A clinic requires the management of". */
function wanting(tokens: readonly Token[]): string | undefined {
  const colon = tokens.findLastIndex((token, i) => token.text === ':' && i < tokens.length - 3);
  const start = colon + 1;
  if (!/^(a|an|the|this|our|certain)$/.test(tokens[start]?.lower ?? '')) return undefined;
  const verb = tokens.findIndex((token, i) => i > start && WANTING.test(token.lower) && token.tag !== 'det');
  if (verb < 0 || verb - start > LONGEST || tokens.slice(start, verb).some(({ tag }) => /^(verb|aux|wh|punct|prep)$/.test(tag)))
    return undefined;
  const rest = tokens.slice(verb + 1, verb + 4).map((token) => token.lower);
  const keeps = rest[0] === 'to' ? KEEPING.test(verbBase(rest[1] ?? '') ?? '') : rest.some((word) => KEPT.test(word));
  return keeps ? thingName(phraseOf(tokens, start, verb))?.key : undefined;
}
