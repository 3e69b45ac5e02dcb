/** One item of a list: a name with what is said of it in passing. */

export interface ListItem {
  /** As written, without determiners and qualifiers. */
  readonly name: string;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly number: 'one' | 'many';
  readonly determiner?: string;
  /** Words in parentheses, when they are a list: `status (draft, published)`. */
  readonly inside: readonly string[];
  /** Qualifying words after the name or in parentheses. */
  readonly qualifier: string;
  /** `whether it is featured` */
  readonly flag?: boolean;
  /** `the date they joined`: the name was made of these words. */
  readonly made?: boolean;
}
