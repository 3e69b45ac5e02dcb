/**
 * The statistical tagger: wink-nlp, loaded once on request. Until it is loaded words are tagged by the lists alone; the
 * reader says so. Very long blocks are not sent to it, so that time stays bounded.
 */
import type { RawToken } from './tokenize.js';

/** A tagger's opinion on a word: Universal POS tags. */
export type Opinions = (index: number) => string | undefined;

interface WinkDocument {
  readonly tokens: () => { readonly out: (its?: unknown) => unknown };
}
interface Wink {
  readonly readDoc: (text: string) => WinkDocument;
  readonly its: { readonly value: unknown; readonly pos: unknown };
}

let wink: Wink | undefined;

/** Its tokenizer takes quadratic time on endless words; such blocks are no language anyway. */
const LONGEST_TAGGED = 50_000;

export async function loadTagger(): Promise<void> {
  if (wink) return;
  const [engine, model] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
  wink = engine.default(model.default, ['pos']) as unknown as Wink;
}

export const taggerLoaded = (): boolean => wink !== undefined;

/** Opinions on the words of one block, found again by walking both token lists. */
export function opinionsOn(text: string, tokens: readonly RawToken[], offset: number): Opinions {
  if (!wink || text.length > LONGEST_TAGGED || /\S{200}/.test(text)) return () => undefined;
  const read = wink.readDoc(text).tokens();
  const values = read.out(wink.its.value) as readonly string[];
  const tags = read.out(wink.its.pos) as readonly string[];
  const byStart = new Map<number, string>();
  let at = 0;
  values.forEach((value, i) => {
    const found = text.indexOf(value, at);
    if (found < 0 || found > at + 200) return;
    byStart.set(found, tags[i] ?? '');
    at = found + value.length;
  });
  return (index) => {
    const token = tokens[index];
    return token && byStart.get(token.start - offset);
  };
}
