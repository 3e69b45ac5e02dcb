/** The same text with blanks for everything but its line breaks: what follows keeps its place. */
export const blankOut = (text: string): string => text.replace(/[^\n]/g, ' ');
