/** Verbs in which a specification says what the software does with data. */
export const SPECIFYING =
  /^(record|store|save|track|log|capture|maintain|keep|manage|register|handle|include|contain|support|provide|process|monitor|document)$/;
