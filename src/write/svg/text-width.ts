/**
 * Width of a text in a common sans-serif font, without a browser: a table of character widths in thousandths of the font
 * size, taken a little wider than Verdana and DejaVu Sans, so that text drawn in a narrower font never leaves its box.
 */

const CLASSES: readonly { readonly width: number; readonly characters: string }[] = [
  { width: 330, characters: "ijl.,:;'|!I" },
  { width: 400, characters: 'ft()[]{}/\\-` ' },
  { width: 440, characters: 'r"' },
  { width: 540, characters: 'csz?J*' },
  { width: 620, characters: 'aekvxyLFTE' },
  { width: 660, characters: 'bdghnopqu0123456789_$SXYZPK' },
  { width: 720, characters: 'ABCVR~' },
  { width: 800, characters: 'DGHNOQU+<>=#&' },
  { width: 860, characters: 'wM' },
  { width: 1000, characters: 'mW@%' },
];

const WIDTHS: ReadonlyMap<string, number> = new Map(CLASSES.flatMap((row) => Array.from(row.characters, (c) => [c, row.width] as const)));
const OTHER_LATIN = 720;
const FULL_WIDTH = 1050;

export function textWidth(text: string, fontSize: number): number {
  let thousandths = 0;
  for (const character of text) thousandths += WIDTHS.get(character) ?? (isFullWidth(character) ? FULL_WIDTH : OTHER_LATIN);
  return (thousandths * fontSize) / 1000;
}

/** The longest beginning that fits, with an ellipsis where something was cut. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontSize) > width) characters.pop();
  return `${characters.join('')}…`;
}

/** Ideographs, kana, hangul and pictures fill a square. */
const isFullWidth = (character: string): boolean => (character.codePointAt(0) ?? 0) >= 0x1100;
