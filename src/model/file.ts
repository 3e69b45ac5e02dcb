/** What a writer returns. Only apps touch the disk. */
export interface OutputFile {
  /** Relative, with `/`; never leaves the output folder. */
  readonly path: string;
  readonly text: string;
}
