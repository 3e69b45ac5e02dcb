/** What the rows of a table are, by its headers: fields of a thing, sentences, terms with their meaning, or no data at all. */
import type { Block } from '../document/block.js';

export type RowKind =
  | { readonly kind: 'fields' }
  /** One cell that is a sentence. */
  | { readonly kind: 'sentence'; readonly cell: number }
  | { readonly kind: 'term'; readonly term: number; readonly meaning: number }
  | { readonly kind: 'other' };

const FIELD = /^(fields?|field names?|attributes?|attribute names?|columns?|column names?|propert(y|ies)|data elements?)$/;
const NAME = /^(name|element|item|data)$/;
const OF_FIELD =
  /^(type|data ?type|format|required\??|mandatory\??|optional\??|nullable\??|constraints?|validation|example|default|length|size)$/;
const SENTENCE =
  /^(requirements?|functional requirements?|user stor(y|ies)|stor(y|ies)|business rules?|rules?|acceptance criteri(a|on)|the system shall|shall|specification)$/;
const TERM = /^(terms?|concepts?|words?|entit(y|ies)|objects?|business objects?|notions?)$/;
const MEANING = /^(definitions?|meanings?|descriptions?|explanations?|what it (is|means)|fields|attributes|contents?|details)$/;

export function rowKind({ headers = [], cells = [] }: Block): RowKind {
  const names = headers.map(({ text }) => text.trim().toLowerCase());
  const at = (test: RegExp): number => names.findIndex((name) => test.test(name));
  const name = at(NAME);
  if (at(FIELD) >= 0 || (name >= 0 && at(OF_FIELD) >= 0)) return { kind: 'fields' };
  const [term, meaning] = [at(TERM), at(MEANING)];
  if (term >= 0 && meaning >= 0) return { kind: 'term', term, meaning };
  const sentence = at(SENTENCE);
  if (sentence >= 0 && cells[sentence]) return { kind: 'sentence', cell: sentence };
  const described = names.findIndex((title) => MEANING.test(title));
  const numbered = names.some((title) => /^(id|no\.?|nr\.?|#|ref|req(uirement)? (id|no\.?))$/.test(title));
  return numbered && described >= 0 ? { kind: 'sentence', cell: described } : { kind: 'other' };
}
