import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { withModelRows } from './model-rows.js';

beforeAll(async () => prose.prepare?.());

interface Table {
  readonly columns: readonly string[];
  readonly refers: readonly string[];
}

function tablesOf(text: string): Readonly<Record<string, Table>> {
  const { tables } = toLogical(prose.read({ id: 'text', text }).model);
  return Object.fromEntries(
    tables.map(({ name, columns, foreignKeys }) => [
      name.toLowerCase(),
      { columns: columns.map((column) => column.name.toLowerCase()), refers: foreignKeys.map((key) => key.refTable.toLowerCase()).sort() },
    ]),
  );
}

const DICTIONARY = `# Data dictionary

| Entity | Field | Type | Description |
|---|---|---|---|
| Kiln | kiln_no | integer | Primary key |
| Kiln | maker | varchar(100) | Who built it |
| FiringPlan | plan_code | varchar(20) | Primary key |
| FiringPlan | kiln_no | integer | FK to Kiln |
| FiringPlan | state | enum | drafted, fired |
| FiringPlan | peak_temperature | integer | In degrees |
`;

describe('tables that state fields', () => {
  it('name their things in a column, however short the text', () => {
    const tables = tablesOf(DICTIONARY);
    expect(Object.keys(tables)).toEqual(['kiln', 'firing plan']);
    expect(tables.kiln?.columns).toEqual(['kiln no', 'maker']);
    expect(tables['firing plan']?.columns).toEqual(expect.arrayContaining(['plan code', 'state', 'peak temperature']));
    expect(tables['firing plan']?.refers).toEqual(['kiln']);
  });

  it('are read beside running text', () => {
    const tables = tablesOf(
      `The studio fires pots for its members. Every member has a name and a shelf. A member pays for each firing.\n\n${DICTIONARY}`,
    );
    expect(tables.kiln?.columns).toEqual(['kiln no', 'maker']);
    expect(tables.member?.columns).toEqual(expect.arrayContaining(['name', 'shelf']));
    expect(Object.keys(tables)).not.toContain('integer');
  });

  it('list the fields of a thing in one cell', () => {
    const tables = tablesOf(`# Data dictionary

| Table | Purpose | Key columns |
|---|---|---|
| Glaze | Colours that we mix | name, food safe, price per kilo |
| GeneralSetting | What the studio has agreed on | rule |
| FiringPlan | What is fired when | \`plan_code\`, \`state\` (drafted / fired), \`glaze_id\` |
`);
    expect(Object.keys(tables)).toEqual(['glaze', 'general setting', 'firing plan']);
    expect(tables.glaze?.columns).toEqual(expect.arrayContaining(['name', 'food safe', 'price per kilo']));
    expect(tables['firing plan']?.columns).toEqual(expect.arrayContaining(['plan code', 'state']));
    expect(tables['firing plan']?.refers).toEqual(['glaze']);
  });
});

const DIAGRAM = `# Choir

The choir plans its rehearsals.

\`\`\`mermaid
erDiagram
    SINGER ||--o{ SOLO_PART : sings
    PIECE ||--|{ SOLO_PART : "is split into"
    SINGER }o--o{ PIECE : knows
    SINGER {
        int id PK
        string stage_name UK
        date joined_on "may be missing"
    }
    PIECE {
        string opus_no PK
        string title
        int arranged_by_singer_id FK
    }
    SOLO_PART {
        int id PK
        int singer_id FK
        string opus_no FK
        decimal fee
    }
\`\`\`
`;

describe('diagrams of entities', () => {
  it('draw tables, columns and references', () => {
    const tables = tablesOf(DIAGRAM);
    expect(tables.singer?.columns).toEqual(expect.arrayContaining(['stage name', 'joined on']));
    expect(tables.piece?.columns).toEqual(expect.arrayContaining(['opus no', 'title']));
    expect(tables['solo part']?.columns).toEqual(expect.arrayContaining(['fee']));
    expect(tables['solo part']?.refers).toEqual(['piece', 'singer']);
    expect(tables.piece?.refers).toEqual(['singer']);
    expect(tables['singer piece']?.refers).toEqual(['piece', 'singer']);
  });

  it('say line by line what they gave', () => {
    const { coverage } = prose.read({ id: 'text', text: DIAGRAM });
    const of = (words: string) => coverage.sentences.find(({ text }) => text.includes(words));
    expect(of('decimal fee')).toMatchObject({ status: 'used' });
    expect(of('SOLO_PART : sings')).toMatchObject({ status: 'used' });
    expect(of('erDiagram')).toMatchObject({ status: 'ignored' });
  });
});

describe('items that state fields', () => {
  const MODEL = `## Data model (minimal)

### Users

Handled by the identity service.

- id
- email
- role (\`tenant\` | \`board\`)

### Model 2: PlotInspection

**Fields:**
- \`id\` (string, unique)
- \`plot_id\` (foreign key)
- inspectedAt
- remarks (nullable)

**Relationships:**
- Belongs to: Plot

### Plot

- id
- number (unique)
- area_m2 (decimal)
- state (free, let, closed)
`;

  it('below the names of things are their fields, however short the text', () => {
    const tables = tablesOf(MODEL);
    expect(Object.keys(tables).sort()).toEqual(['plot', 'plot inspection', 'user']);
    expect(tables.plot?.columns).toEqual(expect.arrayContaining(['number', 'area m2', 'state']));
    expect(tables['plot inspection']?.refers).toEqual(['plot']);
    expect(tables.user?.columns).toEqual(expect.arrayContaining(['email', 'role']));
  });

  it('are read beside features that a list tells of', () => {
    const tables = tablesOf(`# Allotments\n\n## Features\n\n- Members can see their plot\n- Members pay the yearly rent\n\n${MODEL}`);
    expect(tables.plot?.columns).toEqual(expect.arrayContaining(['number', 'area m2', 'state']));
    expect(Object.keys(tables)).not.toContain('number');
  });

  it('are no fields below anything else', () => {
    const tables = tablesOf('## Data model\n\n### Notes\n\n- Names are unique\n- Nothing is deleted\n\n### Plot\n\n- id\n- number\n');
    expect(Object.keys(tables)).toEqual(['plot']);
  });

  it('are no fields where most of the items are sentences', () => {
    const gate =
      '- key\n- lock\n- Nobody has to dig here at night\n- It is closed when it gets dark\n- Who comes late rings twice at the door\n';
    expect(withModelRows(scanBlocks(`## Data model\n\n### Gate\n\n${gate}`)).filter(({ kind }) => kind === 'row')).toEqual([]);
    expect(withModelRows(scanBlocks('## Data model\n\n### Gate\n\n- key\n- lock\n')).filter(({ kind }) => kind === 'row')).toHaveLength(2);
  });
});
