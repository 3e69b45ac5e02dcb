/** "The courses that a student can select": many, and there for others too. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Mention } from '../terms/mentions.js';
import type { Found } from './pattern.js';
import { ASSOCIATING } from './verb-sense.js';

export function selectedRelations(tokens: readonly Token[], mentions: readonly Mention[]): readonly Found[] {
  return mentions.slice(1).flatMap((subject, i): readonly Found[] => {
    const object = mentions[i];
    if (object?.number !== 'many' || object.thing.key === subject.thing.key) return [];
    const gap = tokens.slice(object.to, subject.from);
    if (gap.length > 2 || !gap.every((token) => /^(that|which|whom)$/.test(token.lower) || token.tag === 'det')) return [];
    let at = subject.to;
    while (/^(modal|aux|adv)$/.test(tokens[at]?.tag ?? '')) at++;
    const verb = verbBase(tokens[at]?.lower ?? '') ?? '';
    const ends = tokens[at + 1] === undefined || /^(punct|prep|conj|adv)$/.test(tokens[at + 1]?.tag ?? '');
    if (!ends || !(ASSOCIATING.test(verb) || /^(provide|offer|deliver)$/.test(verb)) || !/^(verb|part)$/.test(tokens[at]?.tag ?? ''))
      return [];
    const body = { kind: 'relationship', from: subject.thing, to: object.thing, fromNumber: subject.number, toNumber: 'many' } as const;
    return [{ body: { ...body, sense: 'links', verb }, start: tokens[object.from]?.start ?? 0, end: tokens[at]?.end ?? 0, weight: 0.8 }];
  });
}
