/** What a section is: a titled, pure function from the finished work to Markdown lines. */
import type { Depth } from '../../model/index.js';
import type { View } from './view.js';

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Depths that print it. */
  readonly depths: readonly Depth[];
  /** Absent: always. */
  readonly applies?: (view: View) => boolean;
  /** Body without the section's own heading; sub-headings start at `###`. No lines: the section says so itself or is left out. */
  readonly write: (view: View) => readonly string[];
}

export const ALL_DEPTHS: readonly Depth[] = ['production', 'mvp', 'schema'];
export const FROM_MVP: readonly Depth[] = ['production', 'mvp'];
export const PRODUCTION: readonly Depth[] = ['production'];
