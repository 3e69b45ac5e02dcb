/** The steps of a workflow: what is opened, "goes to Claims → New claim", and what is then entered, "enters the date, the place and a cause". */
import type { ThingName } from '../claims/claim.js';
import { isNoun } from '../clauses/chunk.js';
import type { Sentence } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { nameOfWords } from '../terms/thing-name.js';
import { areFieldNames, type Field, fieldsIn } from './fields.js';
import { partsOf } from './lines.js';
import { meantChunks } from './meant-chunks.js';

const OPENS = /^(create|open|start|add|register|begin)$/;
const FILLS = /^(enter|select|choose|fill|provide|specify|pick|set|input|type|supply|indicate|capture)$/;

/** "→ New claim", "creates a new organization": what the next steps fill in. */
export function openedIn(sentence: Sentence): ThingName | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ text, lower }, i) => /^[→>]$/.test(tokens[i - 1]?.text ?? '') && text !== lower && /^(new|add|create)$/.test(lower),
  );
  const chunks = meantChunks(at < 0 ? sentence : { ...sentence, tokens: tokens.slice(at + 1) });
  const verb =
    at < 0 ? chunks.findIndex((chunk) => chunk.kind === 'verb' && !chunk.passive && !chunk.negated && OPENS.test(chunk.base)) : -1;
  if (at < 0 && verb < 0) return undefined;
  const noun = chunks.slice(verb + 1).find(isNoun);
  return noun && noun.preposition === undefined && !noun.many
    ? nameOfWords(noun.phrase.text.split(' ').filter((word, i) => i > 0 || !/^new$/i.test(word)))
    : undefined;
}

/** What is entered, where it is called like fields. */
export function filledIn({ tokens, index }: Sentence): readonly (readonly Field[])[] {
  const at = tokens.findIndex(({ lower, tag }) => tag === 'verb' && FILLS.test(verbBase(lower) ?? ''));
  if (
    at < 0 ||
    tokens.slice(0, at).some(({ tag, lower }) => tag === 'neg' || /^(if|when|whether|which|who|that|to|be|is|are|was)$/.test(lower))
  )
    return [];
  const lists = partsOf(tokens.slice(at + 1), false).map((part) => fieldsIn(part[0]?.lower === 'and' ? part.slice(1) : part, index));
  return lists.length > 1 && areFieldNames(lists.flat()) ? lists : [];
}
