/** What psql reads for itself is no SQL: its backslash commands, and the rows behind `COPY … FROM stdin`. Places stay. */
import { blankOut } from '../../../util/blank-out.js';

export function blankClientCommands(text: string): string {
  if (!/^\\|\bstdin\b/im.test(text)) return text;
  const withoutData = text.replace(COPY, (_, head: string, data: string) => `${head}${blankOut(data)}`);
  return withoutData.replace(/^\\[a-z!?;].*$/gim, blankOut);
}

/** A COPY that never ends reaches to the end of the file. */
const COPY = /(^COPY\s[^;]*?\bFROM\s+stdin[^;\n]*;)([^\n]*\n[\s\S]*?(?:^\\\.[^\n]*$|(?![\s\S])))/gim;
