/** The outside world as commands see it, so that tests can stand in for it. stdout is for machines, stderr for people. */

export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Whole standard input; called at most once. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Both standard input and error are terminals and no CI is announced. */
  readonly interactive: boolean;
  /** Standard error shows colour. */
  readonly coloured: boolean;
  /** Standard error is a terminal on which a line can be written over. */
  readonly moving: boolean;
  readonly columns: number;
}
