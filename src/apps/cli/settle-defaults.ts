/** Decisions for commands that never ask: flags, answers and context where given, recommended answers for the rest. */
import { decide } from '../../design/decisions/index.js';
import type { Decisions } from '../../model/index.js';
import type { Parsed } from './command.js';
import type { Gathered } from './gather-brief.js';
import { givenByFlags } from './question-flags.js';
import { reportDiagnostics, type Session } from './session.js';

export function settleDefaults(session: Session, parsed: Parsed, gathered: Gathered): Decisions {
  const { decisions, diagnostics } = decide({
    model: gathered.reading.model,
    given: [...givenByFlags(parsed), ...gathered.given],
    acceptDefaults: true,
  });
  reportDiagnostics(session, diagnostics, gathered.sources);
  if (!decisions) throw new Error('recommended answers left a question open');
  return decisions;
}
