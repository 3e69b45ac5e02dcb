/** Blanks out inline markup, keeping every offset: what remains is the text a reader sees, between spaces. */

const MARKUP: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/<!--[\s\S]{0,2000}?-->/g, blank],
  [/<\/?[a-zA-Z][^<>\n]{0,200}>/g, blank],
  [/!?\[([^[\]\n]{0,300})\]\(([^()\n]{0,500})\)/g, keepLabel],
  [/\*{1,3}|`{1,3}|~~|__/g, blank],
  [/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, blank],
  [/["“”„«»]/g, blank],
  [/[‘](?=\p{L})|(?<=[\p{L}.,])’(?=[\s,.;)])(?<!s’)/gu, blank],
];

export function maskMarkup(text: string): string {
  let masked = text;
  for (const [pattern, replace] of MARKUP) masked = masked.replace(pattern, replace);
  return masked;
}

function blank(match: string): string {
  return ' '.repeat(match.length);
}

function keepLabel(match: string): string {
  const open = match.indexOf('[');
  const close = match.indexOf(']');
  return `${' '.repeat(open + 1)}${match.slice(open + 1, close)}${' '.repeat(match.length - close)}`;
}
