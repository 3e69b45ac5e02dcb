/** Where several currencies are named, an amount says which one it is in. */
import type { Attribute, Column, DomainModel, Entity } from '../../../model/index.js';
import { byRule } from './state.js';

/** The currency columns that an entity needs besides its own attributes. */
export type CurrencyRule = (entity: Entity) => readonly Column[];

export function currencyRule(model: DomainModel): CurrencyRule {
  const named = new Set(model.entities.flatMap((entity) => entity.attributes.flatMap(currencyOf)));
  if (named.size < 2) return () => [];
  return (entity) => {
    const amounts = entity.attributes.filter(({ type }) => type.kind === 'money');
    if (amounts.length === 0 || entity.attributes.some(isCurrency)) return [];
    const own = new Set(amounts.flatMap(currencyOf));
    return own.size > 1
      ? amounts.map((amount) => currencyColumn(`${amount.id}_currency`, [...currencyOf(amount)]))
      : [currencyColumn('currency', [...own])];
  };
}

const currencyOf = ({ type }: Attribute): readonly string[] =>
  type.kind === 'money' && type.currency !== undefined ? [type.currency] : [];

const isCurrency = ({ id, type }: Attribute): boolean =>
  (type.kind === 'text' && type.format === 'currency') || /(^|_)currency(_code)?$/.test(id);

function currencyColumn(name: string, [only]: readonly string[]): Column {
  return {
    name,
    type: { kind: 'varchar', length: 3 },
    nullable: false,
    ...(only === undefined ? {} : { default: { kind: 'literal', value: only } }),
    description: 'Currency of the amount, ISO 4217.',
    origin: byRule('add-attributes'),
    reason: 'The requirements name several currencies, so an amount without one says nothing.',
  };
}
