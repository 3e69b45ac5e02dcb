/** The parts of a document as reading needs them. Offsets are those of the source; `text` has the same length as its range. */

export interface Cell {
  readonly text: string;
  readonly start: number;
}

/** Code between two fences; the same object for all of its lines. */
export interface Fence {
  /** The word behind the marks that open it, in small letters. */
  readonly language: string;
}

export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code';
  readonly start: number;
  readonly end: number;
  /** Source with markup blanked out, character for character. */
  readonly text: string;
  /** Heading depth, or indentation of an item. */
  readonly level: number;
  /** Index of the heading this block stands under. */
  readonly heading?: number;
  /** Index of the item this item is nested in, or of the paragraph that introduces the list. */
  readonly parent?: number;
  readonly cells?: readonly Cell[];
  /** For table rows: the header cells. */
  readonly headers?: readonly Cell[];
  /** For lines of code. */
  readonly fence?: Fence;
}
