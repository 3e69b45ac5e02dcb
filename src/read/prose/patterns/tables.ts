/** First round: rows of a table whose columns describe attributes (Field | Type | Required | Notes). */
import type { Block, Cell } from '../document/block.js';
import { isFieldsLabel } from '../forms/is-fields-label.js';
import type { ListItem } from '../terms/list-item.js';
import { nameWords } from '../terms/name-words.js';
import { writtenThing } from '../terms/written-thing.js';
import { attributeFound, topics } from './naming-support.js';
import type { Found, NamingContext, NamingPattern } from './pattern.js';

/** The pattern id of rows of such tables. */
export const FIELD_ROW = 'attributes/table-row';

export const TABLES: readonly NamingPattern[] = [
  {
    id: FIELD_ROW,
    round: 'naming',
    recognises: 'a row of an attribute table below the heading that names the thing, or with a column that does',
    confidence: 0.95,
    examples: [
      {
        text: '## Invoice\n\n| Field | Type | Required |\n|---|---|---|\n| number | text | yes |\n| due date | date | no |\n',
        gives: ['invoice.number', 'invoice.due date'],
      },
      {
        text: '## Parcel\n\n| Field | Type | Notes |\n|---|---|---|\n| state | choice | sent, lost |\n',
        gives: ['parcel.state'],
      },
      { text: '| Entity | Attribute | Notes |\n|---|---|---|\n| Room | floor | integer |\n', gives: ['room.floor'] },
      {
        text: '| Entity | Description | Key fields |\n|---|---|---|\n| GuestRoom | Where guests sleep | floor, beds |\n',
        gives: ['guest room.floor', 'guest room.beds'],
      },
    ],
    find: findRow,
  },
];

const NAMES = /^(field|attribute|column|property|name|data|element|item|field name|attribute name)s?$/i;
const ENTITIES = /^((data |business |domain )?(entity|table|object|model|class)|entity name|table name|entitie|thing|classe)s?$/i;

/** A row of a table with a column of things, and one for a field of theirs or for all of them. */
export const namesThing = ({ headers = [] }: Pick<Block, 'headers'>): boolean => {
  const titles = headers.map(({ text }) => text.trim());
  return titles.some((title) => ENTITIES.test(title)) && titles.some((title) => NAMES.test(title) || isFieldsLabel(title));
};

function findRow(context: NamingContext): readonly Found[] {
  const { cells, headers } = context.block;
  if (!cells || !headers || context.sentence.start > firstStart(cells)) return [];
  const of = (names: (title: string) => boolean): Cell | undefined => {
    const at = headers.findIndex((header) => names(header.text.trim()));
    return at < 0 ? undefined : cells[at];
  };
  const name = of((title) => NAMES.test(title));
  const entity = of((title) => ENTITIES.test(title));
  const things = entity ? [writtenThing(entity.text)].flatMap((thing) => thing ?? []) : topics(context);
  const listed = entity ? of(isFieldsLabel) : undefined;
  if (listed) return things.flatMap((thing) => itemsIn(listed).map((item) => attributeFound(thing, item)));
  if (!name || name.text === '') return [];
  const item = itemOf(
    name,
    of((title) => /^(type|data ?type|format)s?$/i.test(title)),
    of((title) => /^(required|mandatory|nullable|optional|constraints?)\??$/i.test(title)),
    of((title) => /^(notes?|description|rules?|remarks?|comments?|values?|constraints?)$/i.test(title)),
    headers,
  );
  return things.map((thing) => attributeFound(thing, item));
}

const firstStart = (cells: readonly Cell[]): number => cells.find((cell) => cell.text !== '')?.start ?? -1;

function itemOf(
  name: Cell,
  type: Cell | undefined,
  required: Cell | undefined,
  notes: Cell | undefined,
  headers: readonly Cell[],
): ListItem {
  const inverted = headers.some((header) => /nullable|optional/i.test(header.text));
  const no = /^(no|n|false|✗|-|optional)$/i.test(required?.text.trim() ?? '');
  const yes = /^(yes|y|true|✓|x|required)$/i.test(required?.text.trim() ?? '');
  const optional = inverted ? yes : no;
  const qualifier = [
    optional ? 'optional' : '',
    type ? `type ${type.text}` : '',
    notes?.text ?? '',
    required && !no && !yes ? required.text : '',
  ]
    .filter(Boolean)
    .join(' ; ');
  return {
    name: name.text,
    words: nameWords(name.text).map((word) => word.toLowerCase()),
    start: name.start,
    end: name.start + name.text.length,
    number: 'one',
    inside: CHOICE.test(type?.text.trim() ?? '') ? valuesOf(notes?.text ?? '') : [],
    qualifier: keyed(qualifier),
  };
}

const MOST_WORDS_IN_NAME = 6;

/** "name, birth date, state (open / closed)" in one cell. */
function itemsIn({ text, start }: Cell): readonly ListItem[] {
  return [...text.matchAll(/(?:[^,;(]|\([^()]*\))+/g)].flatMap((match): readonly ListItem[] => {
    const [, name = '', , note = ''] = /^\s*([^(:]*?)\s*(\(([^()]*)\)|:.*)?\s*$/.exec(match[0]) ?? [];
    const words = nameWords(name).map((word) => word.toLowerCase());
    if (words.length > MOST_WORDS_IN_NAME || !/\p{L}/u.test(name)) return [];
    const at = start + match.index + match[0].indexOf(name);
    const inside = valuesOf(note);
    return [{ name, words, start: at, end: at + name.length, number: 'one', inside, qualifier: inside.length > 0 ? '' : keyed(note) }];
  });
}

/** `PK`, `FK to Customer`, `UK` as they are spelled out. */
const keyed = (note: string): string =>
  note
    .replace(/\bPK\b/g, 'primary key')
    .replace(/\bFK\b/g, 'foreign key')
    .replace(/\bUK\b/g, 'unique');

const CHOICE = /^(choice|single choice|enum(eration)?|select|drop-?down|pick ?list|options?|status|radio( button)?)\b/i;
const MOST_WORDS = 4;

/** "draft, published, archived": what may be chosen, where that is all that the notes say. */
function valuesOf(notes: string): readonly string[] {
  const values = notes
    .split(/[,;/|]/)
    .map((value) => value.trim())
    .filter(Boolean);
  return values.length > 1 && values.every((value) => value.split(/\s+/).length <= MOST_WORDS) ? values : [];
}
