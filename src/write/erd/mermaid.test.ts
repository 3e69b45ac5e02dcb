import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import { hostileSchema, manyTables, schoolSchema } from '../schema.fixture.js';
import { diagramOf } from './diagram.js';
import { mermaidLines, typeWord, word } from './mermaid.js';

const spell = (type: { readonly kind: string; readonly length?: number }): string =>
  type.length ? `VARCHAR(${type.length})` : type.kind === 'money' ? 'NUMERIC(12,2)' : type.kind.toUpperCase();

const NAME = /^(?:([a-z][a-z0-9_]{2,})|"([^"%\\\r\n]+)")/;
const KEYWORDS = /^(?:one|only|many|zero|to|on|title|style|class|direction|pk|fk|uk)$/;
const ATTRIBUTE = /^ {4}([A-Za-z][A-Za-z0-9_()-]*) ([A-Za-z_][A-Za-z0-9_]*)((?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?)(?: "([^"\r\n]*)")?$/;

interface Parsed {
  readonly entities: {
    readonly name: string;
    readonly attributes: { readonly type: string; readonly name: string; readonly keys: string }[];
  }[];
  readonly relations: string[];
}

/** The part of Mermaid's ER grammar that every version since 10.5 reads; throws at anything else. */
function parse(lines: readonly string[]): Parsed {
  const parsed: Parsed = { entities: [], relations: [] };
  expect(lines[0]).toBe('erDiagram');
  let open = false;
  for (const line of lines.slice(1)) {
    if (open && line === '  }') open = false;
    else if (open) {
      const match = ATTRIBUTE.exec(line);
      if (!match || /^[pfu]k$/i.test(match[2] ?? '')) throw new Error(`no attribute: ${line}`);
      parsed.entities.at(-1)?.attributes.push({ type: match[1] ?? '', name: match[2] ?? '', keys: (match[3] ?? '').trim() });
    } else open = outside(line, parsed);
  }
  return parsed;
}

function outside(line: string, parsed: Parsed): boolean {
  const first = NAME.exec(line.slice(2));
  if (!first || !line.startsWith('  ') || KEYWORDS.test(first[1] ?? '')) throw new Error(`no entity: ${line}`);
  const rest = line.slice(2 + first[0].length);
  const name = first[1] ?? first[2] ?? '';
  if (rest === ' {' || rest === '') {
    parsed.entities.push({ name, attributes: [] });
    return rest !== '';
  }
  const relation = /^ (\|\||\|o)--(o\{|o\|) (.+) : "([^"\r\n]*)"$/.exec(rest);
  const second = NAME.exec(relation?.[3] ?? '');
  if (!relation || second?.[0] !== relation[3]) throw new Error(`no relation: ${line}`);
  parsed.relations.push(`${name} ${relation[1]} ${relation[2]} ${second?.[1] ?? second?.[2]} ${relation[4]}`);
  return false;
}

const lines = (schema: Schema) => mermaidLines(diagramOf(schema, spell));

describe('mermaidLines', () => {
  it('equals the tables', () => {
    for (const schema of [schoolSchema, manyTables(60)]) {
      const { entities, relations } = parse(lines(schema));
      expect(entities.map((entity) => entity.name)).toEqual(schema.tables.map((table) => table.name));
      schema.tables.forEach((table, i) => {
        expect(entities[i]?.attributes.map((a) => a.name)).toEqual(table.columns.map((c) => c.name));
        expect(entities[i]?.attributes.map((a) => a.type)).toEqual(table.columns.map((c) => typeWord(spell(c.type))));
        expect(entities[i]?.attributes.filter((a) => a.keys.includes('PK')).map((a) => a.name)).toEqual(table.primaryKey?.columns);
        const references = new Set(table.foreignKeys.flatMap((key) => key.columns));
        expect(new Set(entities[i]?.attributes.filter((a) => a.keys.includes('FK')).map((a) => a.name))).toEqual(references);
      });
      expect(relations).toHaveLength(schema.tables.flatMap((table) => table.foreignKeys).length);
    }
  });

  it('shows cardinality and optionality', () => {
    const { relations } = parse(lines(schoolSchema));
    expect(relations).toContain('courses || o{ sections school_id, course_id');
    expect(relations).toContain('categories |o o{ categories parent_id');
  });

  it('parses whatever the names are, and keeps them apart', () => {
    const { entities, relations } = parse(lines(hostileSchema));
    expect(new Set(entities.map((entity) => entity.name.toLowerCase())).size).toBe(hostileSchema.tables.length);
    for (const entity of entities) expect(new Set(entity.attributes.map((a) => a.name.toLowerCase())).size).toBe(entity.attributes.length);
    expect(relations).toHaveLength(hostileSchema.tables.length - 1);
    expect(lines(hostileSchema).join('\n')).not.toMatch(/%%\{|<b>|~|direction\s+TB/);
  });

  it.each([
    ['pk', 'pk_'],
    ['1st', '_1st'],
    ['größe', 'gr_e'],
    ['a b', 'a_b'],
  ])('makes a word of %j', (name, expected) => expect(word(name)).toBe(expected));
});
