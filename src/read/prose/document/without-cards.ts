/**
 * `| Actor | Tenant |`, `| Preconditions | … |`: a table that fills in a template of documents, one line a field, says what
 * the section is about and nothing of what is kept. Its sentences are sentences; the rest of it is no table of fields.
 */
import type { Block } from './block.js';

/** Words of use cases and of the heads of documents. */
const TEMPLATE =
  /^(use case( id| name| no\.?| number| title)?|uc( id)?|(primary |secondary |supporting )?actors?(\(s\))?|pre-?conditions?|post-?conditions?|(main|basic|normal|happy|primary|standard) (flow|path|scenario|success scenario|course)( of events)?|(alternate|alternative|exception(al)?|error) (flows?|paths?|scenarios?|courses?)|(success|failure) (guarantee|scenario|end condition)s?|triggers?|level|scope|goal( in context)?|frequency of use|special requirements|business rules|assumptions|related use cases|(document|doc) (id|owner|status|version|title|name)|target release|requirement (id|type)|story (id|points)|user story|acceptance criteria|last (updated|modified|reviewed)|reviewers?|approvers?|approved by|prepared by|revision|stakeholders?)$/;
const DETAIL = /^(details?|values?|contents?|descriptions?|information|text|specification|)$/;
/** Its rows are sentences. */
const SAID =
  /^(descriptions?|brief description|summary|pre-?conditions?|post-?conditions?|triggers?|goal( in context)?|business rules|special requirements|user story|acceptance criteria|.* (flows?|paths?|scenarios?|guarantees?))$/;
const FEWEST = 2;

export function withoutCards(blocks: readonly Block[]): readonly Block[] {
  const tables = new Map<Block['headers'], Block[]>();
  for (const block of blocks)
    if (block.headers?.length === 2 && DETAIL.test(plain(block.headers[1]?.text)))
      tables.set(block.headers, [...(tables.get(block.headers) ?? []), block]);
  const cards = new Set(
    [...tables].flatMap(([headers, rows]) =>
      rows.filter(({ cells }) => TEMPLATE.test(plain(cells?.[0]?.text))).length >= FEWEST ? [headers] : [],
    ),
  );
  return cards.size === 0 ? blocks : blocks.map((block) => (block.headers && cards.has(block.headers) ? lineOf(block) : block));
}

const plain = (text = ''): string => text.toLowerCase().replace(/[:*]/g, '').replace(/\s+/g, ' ').trim();

/** The second cell, where it is a sentence; else a row that names no fields. */
function lineOf({ cells = [], headers: _headers, ...block }: Block): Block {
  const [label, value] = cells;
  if (!value || !SAID.test(plain(label?.text))) return { ...block, cells, headers: [] };
  const before = ' '.repeat(value.start - block.start);
  return { ...block, kind: 'paragraph', text: (before + value.text).padEnd(block.text.length).slice(0, block.text.length) };
}
