/** Bodies of the triggers that look at the row itself: touch, transition, append-only, hold. */
import type { OfKind, Table, TriggerDefinition } from '../../../model/index.js';
import { quoteIdentifier, quoteText } from '../spelling.js';
import { block, indent } from './function-sql.js';

type Definition<K extends TriggerDefinition['kind']> = OfKind<TriggerDefinition, K>;

/** Later than before even where the clock is coarse. */
export function touchBody({ column }: Definition<'touch'>): string {
  const name = quoteIdentifier(column);
  return block([`NEW.${name} := greatest(clock_timestamp(), OLD.${name} + interval '1 microsecond');`, 'RETURN NEW;']);
}

/** States that only a move can reach are refused on insert; what is no state at all is left to the column's check. */
export function transitionBody({ column, allowed, initial }: Definition<'transition'>, table: Table): string {
  const [before, after] = [`OLD.${quoteIdentifier(column)}`, `NEW.${quoteIdentifier(column)}`];
  const label = `${table.name}.${column}`;
  const later = [...new Set(allowed.flatMap(({ from, to }) => [from, to]))].filter((state) => initial && !initial.includes(state));
  const start = [`IF ${after} IN (${later.map(quoteText).join(', ')}) THEN`, `  ${raise(label, ' cannot start as %', after)}`, 'END IF;'];
  return block([
    "IF TG_OP = 'INSERT' THEN",
    ...(later.length === 0 ? [] : indent(start)),
    '  RETURN NEW;',
    'END IF;',
    `IF ${after} IS DISTINCT FROM ${before}`,
    ...indent(notAmong(before, after, allowed)),
    `  ${raise(label, ' cannot move from % to %', before, after)}`,
    'END IF;',
    'RETURN NEW;',
  ]);
}

function notAmong(before: string, after: string, allowed: Definition<'transition'>['allowed']): readonly string[] {
  const pairs = allowed.map(({ from, to }, n) => `(${quoteText(from)}, ${quoteText(to)})${n === allowed.length - 1 ? '' : ','}`);
  return pairs.length === 0 ? ['THEN'] : [`AND NOT COALESCE((${before}, ${after}) IN (`, ...indent(pairs), '), FALSE) THEN'];
}

/** The setting is the same as the capability `purgeSetting` says. */
export function appendOnlyBody({ name }: Table): string {
  return block([
    "IF TG_OP = 'DELETE' AND current_setting('app.allow_purge', true) = 'on' THEN",
    '  RETURN OLD;',
    'END IF;',
    raise(`rows of ${name} cannot be changed or deleted`),
  ]);
}

export function holdBody({ column }: Definition<'hold'>, { name }: Table): string {
  return block([`IF OLD.${quoteIdentifier(column)} THEN`, `  ${raise(`a row of ${name} is under legal hold`)}`, 'END IF;', 'RETURN OLD;']);
}

/** A percent sign of a name is no parameter; those of `format` are. */
function raise(text: string, format = '', ...parameters: readonly string[]): string {
  return `RAISE EXCEPTION ${[quoteText(text.replaceAll('%', '%%') + format), ...parameters].join(', ')};`;
}
