/** `--emit prisma,dbml`: comma-separated, repeatable, each target once. */
import { closest } from '../../util/closest.js';
import { EMIT_TARGETS, type EmitTarget } from '../../write/emit-targets.js';
import { flagList, type Parsed } from './command.js';
import { UsageError } from './errors.js';

/** @throws UsageError for a name that is no target. */
export function emitTargets(parsed: Parsed): readonly EmitTarget[] {
  const named = flagList(parsed, 'emit').flatMap((value) => value.split(',').map((name) => name.trim().toLowerCase()));
  for (const name of named) if (!EMIT_TARGETS.some((target) => target === name)) throw unknownTarget(name);
  return EMIT_TARGETS.filter((target) => named.includes(target));
}

function unknownTarget(name: string): UsageError {
  const near = closest(name, EMIT_TARGETS);
  return new UsageError(
    name === '' ? '--emit names nothing' : `--emit does not know “${name}”`,
    `${near ? `did you mean ${near}? ` : ''}It takes ${EMIT_TARGETS.join(', ')}.`,
  );
}
