/**
 * Plain data as YAML 1.2, block style; small objects and lists on one line. Fast enough for megabytes, and only for what
 * JSON can hold: it keeps no comments, anchors or types.
 */
export type PlainData = string | number | boolean | null | undefined | readonly PlainData[] | { readonly [key: string]: PlainData };

export function toYaml(value: PlainData, width = 130): string {
  const lines: string[] = [];
  writeValue(value, '', '', width, lines);
  return `${lines.join('\n')}\n`;
}

function writeValue(value: PlainData, prefix: string, indent: string, width: number, lines: string[]): void {
  const short = onOneLine(value, width - prefix.length);
  if (short !== undefined) lines.push(`${prefix}${short}`);
  else if (typeof value === 'string') writeText(value, prefix, indent, lines);
  else if (isList(value)) {
    const [first, ...rest] = value;
    // A list item's dash may follow another dash, not a key.
    const hangs = prefix.endsWith('- ') || prefix === '';
    if (!hangs) lines.push(prefix.trimEnd());
    if (hangs) writeValue(first, `${prefix}- `, `${indent}  `, width, lines);
    for (const item of hangs ? rest : value) writeValue(item, `${indent}- `, `${indent}  `, width, lines);
  } else if (typeof value === 'object' && value !== null) writeMap(value, prefix, indent, width, lines);
  else lines.push(`${prefix}${String(value)}`);
}

function writeMap(map: { readonly [key: string]: PlainData }, prefix: string, indent: string, width: number, lines: string[]): void {
  const hangs = prefix.endsWith('- ') || prefix === '';
  if (!hangs) lines.push(prefix.trimEnd());
  let lead = hangs ? prefix : indent;
  for (const [key, value] of Object.entries(map)) {
    if (value === undefined) continue;
    writeValue(value, `${lead}${scalar(key)}: `, `${indent}  `, width, lines);
    lead = indent;
  }
}

/** Long texts of several lines stay readable as blocks; what a block cannot hold is quoted. */
function writeText(text: string, prefix: string, indent: string, lines: string[]): void {
  const canBlock = text.includes('\n') && !NO_BLOCK.test(text);
  if (!canBlock) {
    lines.push(`${prefix}${JSON.stringify(text)}`);
    return;
  }
  const trailing = /\n*$/.exec(text)?.[0].length ?? 0;
  const body = text.slice(0, text.length - trailing);
  lines.push(`${prefix}|${trailing === 0 ? '-' : trailing === 1 ? '' : '+'}`);
  for (const line of body.split('\n')) lines.push(line === '' ? '' : `${indent}${line}`);
  for (let i = 1; i < trailing; i++) lines.push('');
}

/** Controls, odd line ends, and blanks that a block's indentation would swallow. */
const NO_BLOCK = /[^\P{Cc}\n]|[\u2028\u2029\ufeff]|^\s| \n/u;

/** Undefined where it does not fit, or would hide too much on one line. */
function onOneLine(value: PlainData, room: number): string | undefined {
  const most = Math.max(room, 20);
  const text = flow(value, 0, most);
  return text === undefined || text.length > most ? undefined : text;
}

const DEEPEST_ON_ONE_LINE = 3;

/** Gives up as soon as it is longer than `most`. */
function flow(value: PlainData, depth: number, most: number): string | undefined {
  if (typeof value === 'string') return value.length > most + 2 || (value.length > 30 && value.includes('\n')) ? undefined : scalar(value);
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  if (depth > DEEPEST_ON_ONE_LINE) return undefined;
  const isArray = isList(value);
  if (depth === 0 && !isArray && Object.values(value).some((inner) => typeof inner === 'object' && inner !== null && !isLeaf(inner)))
    return undefined;
  const parts: string[] = [];
  let length = 2;
  for (const [key, inner] of isArray ? value.map((item) => ['', item] as const) : Object.entries(value)) {
    if (!isArray && inner === undefined) continue;
    const text = flow(inner, depth + 1, most);
    length += text === undefined ? most : text.length + 2;
    if (text === undefined || length > most + 2) return undefined;
    parts.push(isArray ? text : `${scalar(key)}: ${text}`);
  }
  return isArray ? `[${parts.join(', ')}]` : parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

const isLeaf = (value: PlainData): boolean =>
  isList(value)
    ? value.every((item) => typeof item !== 'object' || item === null)
    : typeof value !== 'object' || value === null || Object.values(value).every((item) => typeof item !== 'object' || item === null);

const isList = (value: PlainData): value is readonly PlainData[] => Array.isArray(value);

/** Plain where no reader of YAML could take it for something else. */
function scalar(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : JSON.stringify(text);
}

const PLAIN = /^[A-Za-z_][\w./()-]*(?: [\w./()-]+)*$/;
const WORDS = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
