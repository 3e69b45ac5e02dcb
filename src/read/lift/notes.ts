/** What lifting concluded or left out, each once. */

export interface LiftNote {
  /** Table id; absent for the whole schema. */
  readonly subject?: string;
  readonly message: string;
}

export interface Notes {
  readonly add: (subject: string | undefined, message: string) => void;
  readonly all: () => readonly LiftNote[];
}

export function openNotes(): Notes {
  const notes: LiftNote[] = [];
  return {
    add: (subject, message) => void notes.push({ ...(subject === undefined ? {} : { subject }), message }),
    all: () => notes,
  };
}
