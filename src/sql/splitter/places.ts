/** Line and column of growing offsets in a text that comes in pieces. */
import type { LinePosition } from '../../util/line-map.js';

export interface Places {
  /** `buffer` begins at the offset `base`; `offset` is no smaller than the last one asked for, and lies inside. */
  readonly at: (buffer: string, base: number, offset: number) => LinePosition;
  /** The same, for a place that smaller ones may be asked for after. */
  readonly peek: (buffer: string, base: number, offset: number) => LinePosition;
}

export function openPlaces(): Places {
  let [line, lineStart, seen] = [1, 0, 0];
  return {
    at(buffer, base, offset) {
      for (let i = buffer.indexOf('\n', seen - base); i >= 0 && i < offset - base; i = buffer.indexOf('\n', seen - base)) {
        line++;
        seen = base + i + 1;
        lineStart = seen;
      }
      seen = Math.max(seen, offset);
      return { line, column: offset - lineStart + 1 };
    },
    peek(buffer, base, offset) {
      const before = buffer.slice(seen - base, offset - base);
      const last = before.lastIndexOf('\n');
      return { line: line + before.split('\n').length - 1, column: offset - (last < 0 ? lineStart : seen + last + 1) + 1 };
    },
  };
}
