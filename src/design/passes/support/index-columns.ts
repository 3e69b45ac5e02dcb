/** Plain columns of an index, in order. Parts that are expressions are left out. */
import type { Index } from '../../../model/index.js';

export const indexColumns = ({ parts }: Pick<Index, 'parts'>): readonly string[] =>
  parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : []));
