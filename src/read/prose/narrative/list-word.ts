/** "a little list of handlers", "come from a catalogue": words for many rows, which are of what is listed. */
export const isListWord = (word: string): boolean =>
  /^(list|register|table|log|catalogue|catalog|directory|file|book|set|pool|record|roll|vocabulary|thesaurus)$/.test(word);
