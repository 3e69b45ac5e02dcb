/** What is designed from a model and lifted again is the model's: its entities, its relationships, its choices. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import { type DialectId, type DomainModel, type Relationship, type Schema, validateDomainModel } from '../../src/model/index.js';
import { workFor } from '../../src/pipeline.js';
import { readBrief } from '../../src/read/index.js';
import { lift } from '../../src/read/lift/index.js';
import { readSql } from '../../src/read/sql/index.js';

const MODELS = readdirSync('corpus/models').filter((name) => name.endsWith('.model.yaml'));

const modelOf = (name: string): DomainModel =>
  readBrief({ id: name, text: readFileSync(join('corpus/models', name), 'utf8') }, 'model-file').model;

function designed(model: DomainModel, dialect: DialectId) {
  const { decisions } = decide({ model, given: [], acceptDefaults: true });
  if (!decisions) throw new Error('a question stayed open');
  return workFor(model, decisions, { dialect, version: DIALECTS[dialect].defaultVersion });
}

/** As any schema comes: nothing tells which entity or attribute it was made for. */
function anonymous(schema: Schema): Schema {
  const tables = schema.tables.map(({ entity: _e, ownership: _o, ...table }) => ({
    ...table,
    role: 'entity' as const,
    columns: table.columns.map(({ attribute: _a, ...column }) => column),
    foreignKeys: table.foreignKeys.map(({ relationship: _r, ...key }) => key),
  }));
  return { ...schema, tables };
}

const spell = ({ from, to, cardinality, role, through }: Relationship): string =>
  `${from} ${cardinality} ${to}${role === undefined || role === to ? '' : ` as ${role}`}${through === undefined ? '' : ` through ${through}`}`;

/** Subtypes that share a table leave no trace of their own. */
function expectedOf(model: DomainModel, schema: Schema) {
  const tables = new Set(schema.tables.map(({ entity }) => entity));
  const entities = model.entities.filter(({ id }) => tables.has(id)).map(({ id }) => id);
  const known = new Set(entities);
  const relationships = model.relationships.filter(({ from, to }) => known.has(from) && known.has(to)).map(spell);
  const choices = model.entities
    .filter(({ id }) => known.has(id))
    .flatMap(({ id, attributes }) =>
      attributes.flatMap((a) => (a.type.kind === 'choice' && !a.type.open && !a.list ? [`${id}.${a.id} ${a.type.values.join('|')}`] : [])),
    );
  return { entities, relationships, choices };
}

const choicesOf = (model: DomainModel): readonly string[] =>
  model.entities.flatMap(({ id, attributes }) =>
    attributes.flatMap((a) => (a.type.kind === 'choice' ? [`${id}.${a.id} ${a.type.values.join('|')}`] : [])),
  );

describe.each(MODELS)('%s', (name) => {
  it('comes back from its design', () => {
    const model = modelOf(name);
    const { design } = designed(model, 'postgres');
    check(model, design.schema, lift(anonymous(design.schema)).model);
  });

  it.each((['postgres', 'mysql', 'mariadb', 'sqlite'] as const).filter((id) => DIALECTS[id].parser))(
    'comes back from the script for %s',
    async (id) => {
      const model = modelOf(name);
      const { lowered, target, design } = designed(model, id);
      const script = DIALECTS[id].render(lowered.schema, target.version);
      const separator = id === 'mysql' || id === 'mariadb' ? '\n$$\n' : ';\n';
      const text = `${separator === ';\n' ? '' : 'DELIMITER $$\n'}${script.map(({ sql }) => sql).join(separator)}${separator}`;
      const { schema } = await readSql([{ id: 'schema.sql', text }], { dialect: id });
      check(model, design.schema, lift(schema).model);
    },
  );
});

function check(model: DomainModel, schema: Schema, lifted: DomainModel): void {
  const expected = expectedOf(model, schema);
  const entities = new Set(lifted.entities.map(({ id }) => id));
  const relationships = new Set(lifted.relationships.map(spell));
  const choices = new Set(choicesOf(lifted));
  expect({
    entities: expected.entities.filter((id) => !entities.has(id)),
    relationships: expected.relationships.filter((line) => !relationships.has(line)),
    choices: expected.choices.filter((line) => !choices.has(line)),
  }).toEqual({ entities: [], relationships: [], choices: [] });
  // What is there besides is what the design split off: a list's table that is more than a list, an open choice.
  const own = new Set(expected.entities);
  const madeByDesign = new Set(schema.tables.filter(({ role }) => role === 'list' || role === 'lookup').map(({ entity }) => entity));
  expect(lifted.entities.map(({ id }) => id).filter((id) => !own.has(id) && !madeByDesign.has(id))).toEqual([]);
  expect(validateDomainModel(lifted).filter(({ severity }) => severity === 'error')).toEqual([]);
}
