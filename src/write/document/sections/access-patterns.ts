/** The reads that the brief states: as SQL, how often, how much, and what serves them. */
import type { PatternService } from '../../../design/design.js';
import type { Frequency } from '../../../model/index.js';
import { code, count, escapeText, fence, prose, table } from '../../markdown/index.js';
import { rowsReturned } from '../expected-rows.js';
import { originInShort } from '../in-words/origin.js';
import { patternSql } from '../pattern-sql.js';
import { FROM_MVP, type Section } from '../section.js';
import type { View } from '../view.js';

export const accessPatterns: Section = {
  id: 'access-patterns',
  title: 'Access patterns',
  depths: FROM_MVP,
  write: (view) => {
    const services = view.patternServices;
    if (services.length === 0)
      return ['The brief states no reads. Foreign keys are indexed; indexes for lists and searches follow when the reads are known.'];
    return [
      ...table(
        ['', 'Read', 'Frequency', 'Table', 'Rows in it', 'Rows returned', 'Served by'],
        services.map((service, i) => summaryRow(view, service, i)),
      ),
      ...services.flatMap((service, i) => details(view, service, i)),
    ];
  },
};

const FREQUENCIES: Readonly<Record<Frequency, string>> = { 'very-high': 'very high', high: 'high', medium: 'medium', low: 'low' };

function summaryRow(view: View, service: PatternService, i: number): readonly string[] {
  const pattern = view.patternById.get(service.pattern);
  const rows = view.tableById.get(service.table)?.expectedRows;
  return [
    `A${i + 1}`,
    escapeText(service.description),
    pattern === undefined ? 'not stated' : FREQUENCIES[pattern.frequency],
    code(view.tableById.get(service.table)?.name ?? service.table),
    rows === undefined ? 'not stated' : count(rows, 'row'),
    rowsReturned(view, service.table, service.query),
    servedBy(service),
  ];
}

export const WITHOUT: Readonly<Record<NonNullable<PatternService['without']>, string>> = {
  'primary-key': 'the primary key serves it',
  unique: 'a unique rule serves it',
  covered: 'another index begins with the same columns',
  'small-table': 'the table is stated to stay below 1,000 rows; reading it whole is faster',
  'engine-lacks-feature': 'the engine has no index of the kind it needs',
};

function servedBy(service: PatternService): string {
  if (service.index !== undefined) return code(service.index);
  return service.without === undefined ? 'no index' : `no index: ${WITHOUT[service.without]}`;
}

function details(view: View, service: PatternService, i: number): readonly string[] {
  const pattern = view.patternById.get(service.pattern);
  const target = pattern?.targetMs === undefined ? '' : ` Stated target: ${pattern.targetMs} ms.`;
  const origin = pattern === undefined ? '' : ` *${originInShort(pattern.origin)}*`;
  return [
    '',
    `**A${i + 1}. ${escapeText(service.description)}**`,
    '',
    ...fence('sql', patternSql(view, service)),
    '',
    `Served by ${servedBy(service)}. ${prose(service.explanation)}${target}${origin}`,
  ];
}
