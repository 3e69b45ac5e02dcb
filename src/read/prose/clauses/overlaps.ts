/** Places of a text that share words: in "serial number of the engine", "serial number" and "number of the engine". */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
