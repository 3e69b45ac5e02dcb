/** Questions to attributes and settings. */
import type { Argument, Attribute, Value } from './tree.js';

interface Attributed {
  readonly attributes: readonly Attribute[];
}

export const attribute = ({ attributes }: Attributed, name: string): Attribute | undefined => attributes.find((a) => a.name === name);

/** The value of a named argument, or of the unnamed one where it may stand without its name. */
export function argument({ args }: { readonly args: readonly Argument[] }, name: string, position?: number): Value | undefined {
  const named = args.find((arg) => arg.name === name);
  return (named ?? (position === undefined ? undefined : args.filter((arg) => arg.name === undefined)[position]))?.value;
}

export function textOf(value: Value | undefined): string | undefined {
  if (value?.kind === 'string') return value.value;
  if (value?.kind === 'name') return value.name;
  return value?.kind === 'number' ? value.text : undefined;
}

export const itemsOf = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.kind === 'list' ? value.items : [value];

/** Names in a list of fields, without what is said of each. */
export const namesOf = (value: Value | undefined): readonly string[] =>
  itemsOf(value).flatMap((item) => (item.kind === 'name' || item.kind === 'call' ? [item.name] : []));

/** What a model, field or value is called in the database. */
export const databaseName = (of: Attributed & { readonly name: string }): string => {
  const map = attribute(of, 'map');
  return (map && textOf(argument(map, 'name', 0))) ?? of.name;
};
