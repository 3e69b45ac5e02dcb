/** PARTITION BY and the bounds of partitions, as the catalogue prints them. */
import type { Node, PartitionBoundSpec, PartitionElem, PartitionSpec } from 'libpg-query';
import type { Partitioning } from '../../../model/index.js';
import { quoteIdentifier } from '../spelling.js';
import { expressionText } from './expression-text.js';
import { allOf, nodeAs, strings } from './nodes.js';
import type { ResolveType } from './type-name.js';

const METHODS = {
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_HASH: 'hash',
} as const;

export function readPartitioning(spec: PartitionSpec, resolve: ResolveType): Partitioning {
  const elements = allOf(spec.partParams, 'PartitionElem');
  const isPlain = elements.every(({ name, opclass, collation }) => name !== undefined && !opclass && !collation);
  return {
    method: METHODS[spec.strategy ?? 'PARTITION_STRATEGY_RANGE'],
    columns: elements.flatMap(({ name }) => name ?? []),
    ...(isPlain ? {} : { key: elements.map((element) => elementText(element, resolve)).join(', ') }),
    partitions: [],
  };
}

function elementText({ name, expr, opclass, collation }: PartitionElem, resolve: ResolveType): string {
  const [order, family] = [strings(collation).at(-1), strings(opclass).at(-1)];
  const text = name === undefined ? expressionText(expr, resolve) : quoteIdentifier(name);
  return `${text}${order === undefined ? '' : ` COLLATE ${quoteIdentifier(order)}`}${family === undefined ? '' : ` ${quoteIdentifier(family)}`}`;
}

export function boundText(bound: PartitionBoundSpec, resolve: ResolveType): string {
  if (bound.is_default) return 'DEFAULT';
  if (bound.strategy === 'h') return `WITH (modulus ${bound.modulus ?? 0}, remainder ${bound.remainder ?? 0})`;
  const list = (nodes: readonly Node[] | undefined): string => (nodes ?? []).map((node) => datumText(node, resolve)).join(', ');
  return bound.strategy === 'l' ? `IN (${list(bound.listdatums)})` : `FROM (${list(bound.lowerdatums)}) TO (${list(bound.upperdatums)})`;
}

function datumText(node: Node, resolve: ResolveType): string {
  const datum = nodeAs(node, 'PartitionRangeDatum');
  if (datum?.kind === 'PARTITION_RANGE_DATUM_MINVALUE') return 'MINVALUE';
  if (datum?.kind === 'PARTITION_RANGE_DATUM_MAXVALUE') return 'MAXVALUE';
  const value = datum?.value ?? node;
  const word = strings(nodeAs(value, 'ColumnRef')?.fields).at(-1)?.toUpperCase();
  if (word === 'MINVALUE' || word === 'MAXVALUE') return word;
  return expressionText(value, resolve).replace(/::[\w ]+$/, '');
}
