import type { Token } from '../../language/token.js';
import type { ThingAt } from './things-in.js';

/** How a sentence goes, with X for a thing and without what says nothing here. */
export const goingOf = (tokens: readonly Token[], thing: ThingAt | undefined): string =>
  tokens
    .flatMap(({ lower, tag }, i) => {
      if (thing && i >= thing.from && i < thing.to) return i === thing.from ? ['X'] : [];
      return SILENT.test(lower) || (tag === 'punct' && /^["“”']$/.test(lower)) ? [] : [lower];
    })
    .join(' ')
    .replace(/ [.;!?]$/, '')
    .replace(/ (?:-+ ?>|=+ ?>|[–—] ?>|→|⇒|➔|➜) /g, ' , ');

const SILENT = /^(the|an?|each|every|any|also|always|either|currently|all|only|these|our)$/;
