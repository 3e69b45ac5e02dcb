import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFile } from './index.js';

const school = readFileSync('corpus/models/school.model.yaml', 'utf8');
const read = (text: string) => modelFile.read({ id: 'm', path: 'm.model.yaml', text });
/** `code line:column`, so that a wrong place is as red as a wrong code. */
const told = (text: string) => read(text).diagnostics.map(({ code, spans: [span] }) => `${code} ${span?.line}:${span?.column}`);
const withAttribute = (line: string) => `entities:\n  a:\n    attributes:\n      x: ${line}\n`;
const attributeOf = (line: string) => read(withAttribute(line)).model.entities[0]?.attributes[0];
const related = (sentence: string) =>
  read(`entities: { user: {}, course: {}, order_line: {}, lesson: {} }\nrelationships:\n  - ${sentence}\n`);

describe('the school model', () => {
  const { model, diagnostics } = read(school);
  it('reads without a complaint', () => expect(diagnostics).toEqual([]));
  it('names references by what carries them', () => {
    const patterns = new Map(model.accessPatterns.map((pattern) => [pattern.id, pattern]));
    expect(patterns.get('courses-of-teacher')?.filters).toEqual([{ attribute: 'course.teacher', op: 'equals' }]);
    expect(patterns.get('enrolments-of-user')?.filters).toEqual([{ attribute: 'user', op: 'equals' }]);
    expect(model.entities.find(({ id }) => id === 'section')?.identifiers[0]?.members).toEqual(['section.course', 'position']);
  });
  it('says where everything stands', () => {
    const title = model.entities.find(({ id }) => id === 'course')?.attributes[0];
    expect(title?.origin).toMatchObject({ kind: 'stated', pattern: 'model-file', quote: 'title: text(200), required' });
    const price = model.entities.find(({ id }) => id === 'course')?.attributes[2];
    expect(price?.rules[0]?.origin).toMatchObject({ quote: 'min 0' });
  });
  it('keeps every quote verbatim', () => {
    for (const origin of [...model.entities, ...model.relationships, ...model.policies].map((element) => element.origin)) {
      if (origin.kind !== 'stated') throw new Error('not stated');
      const [span] = origin.spans;
      expect(school.slice(span?.start).startsWith(origin.quote)).toBe(true);
    }
  });
});

describe('attributes', () => {
  it.each([
    ['text(200)', { type: { kind: 'text', length: 200 }, required: true }],
    ['email, optional, personal', { type: { kind: 'text', format: 'email' }, required: false, sensitivity: 'personal' }],
    ['long text', { type: { kind: 'text', long: true } }],
    ['choice(a, b c, "d, e") = b c', { type: { kind: 'choice', values: ['a', 'b c', 'd, e'] }, default: { kind: 'value', value: 'b c' } }],
    ['choice(1, 2) = 1', { default: { kind: 'value', value: '1' } }],
    ['open choice', { type: { kind: 'choice', values: [], open: true } }],
    ['lookup(a)', { type: { kind: 'choice', values: ['a'], open: true } }],
    ['list of text(50)', { type: { kind: 'text', length: 50 }, list: true }],
    [
      'money(EUR, 10, 2), above 0',
      { type: { kind: 'money', currency: 'EUR', precision: 10, scale: 2 }, rules: [{ kind: 'min', value: 0, exclusive: true }] },
    ],
    [
      'decimal(5,2), min 0, max 100',
      {
        type: { kind: 'decimal', precision: 5, scale: 2 },
        rules: [
          { kind: 'min', value: 0 },
          { kind: 'max', value: 100 },
        ],
      },
    ],
    ['integer, one of (15, 30, 60)', { type: { kind: 'integer' }, rules: [{ kind: 'one-of', values: [15, 30, 60] }] }],
    ['integer = 3, unit "kg"', { type: { kind: 'integer', unit: 'kg' }, default: { kind: 'value', value: 3 } }],
    ['instant = now', { type: { kind: 'instant' }, default: { kind: 'now' } }],
    ['boolean = false', { default: { kind: 'value', value: false } }],
    ['money(EUR), derived "total of lines, without tax"', { derived: { from: 'total of lines, without tax' } }],
    [
      'code(12), min length 3, format slug',
      {
        type: { kind: 'text', format: 'code', length: 12 },
        rules: [
          { kind: 'min-length', value: 3 },
          { kind: 'format', format: 'slug' },
        ],
      },
    ],
    [
      '{ type: text(200), required: false, description: The title. }',
      { type: { kind: 'text', length: 200 }, required: false, description: 'The title.' },
    ],
    [
      '{ type: integer, min: 1, default: 2, name: Seats }',
      { name: 'Seats', default: { kind: 'value', value: 2 }, rules: [{ kind: 'min', value: 1 }] },
    ],
  ])('%s', (line, expected) => {
    expect(read(withAttribute(line)).diagnostics).toEqual([]);
    expect(attributeOf(line)).toMatchObject(expected);
  });

  it.each([
    ['string', 'model-file/unknown-type 4:10', 'It is called text here.'],
    ['txt(20)', 'model-file/unknown-type 4:10', 'Did you mean "text"?'],
    ['text(200), requird', 'model-file/unknown-flag 4:21', 'Did you mean "required"?'],
    ['text(x)', 'model-file/bad-type 4:10', undefined],
    ['choice()', 'model-file/bad-type 4:10', undefined],
    ['integer, min one', 'model-file/bad-flag 4:19', 'As in "min 1".'],
    ['text = , optional', 'model-file/bad-default 4:16', 'Write a value, now or today.'],
    ['text, unit kg', 'model-file/bad-flag 4:16', undefined],
    ['{ required: true }', 'model-file/missing-type 4:7', 'Add "type: text(200)".'],
    ['{ type: text, requird: true }', 'model-file/unknown-key 4:24', 'Did you mean "required"?'],
    ['[text]', 'model-file/wrong-shape 4:10', undefined],
    ['choice(a) = b', 'model/bad-default 4:7', 'Choices: a.'],
  ])('complains about %s', (line, place, help) => {
    const [first] = read(withAttribute(line)).diagnostics;
    expect(told(withAttribute(line))).toEqual([place]);
    expect(first?.help).toBe(help);
  });
});

describe('relationships', () => {
  it.each([
    [
      'course belongs to user as teacher, on delete restrict',
      {
        id: 'course.teacher',
        from: 'course',
        to: 'user',
        cardinality: 'many-to-one',
        role: 'teacher',
        required: true,
        onDelete: 'restrict',
      },
    ],
    ['user has many order lines, optional', { id: 'order_line.user', from: 'order_line', to: 'user', required: false }],
    ['user has one course', { from: 'course', to: 'user', cardinality: 'one-to-one' }],
    ['course is one to one with user, on delete set null, optional', { cardinality: 'one-to-one', onDelete: 'set-null' }],
    [
      'user is many to many with course through lesson',
      { id: 'user.lesson', cardinality: 'many-to-many', through: 'lesson', required: false },
    ],
    ['lesson belongs to course, part, verb "is taught in", id teaching', { id: 'teaching', part: true, verb: 'is taught in' }],
    [
      '{ from: course, to: user, cardinality: many-to-one, role: head of year, required: false }',
      { id: 'course.head_of_year', role: 'head of year', required: false },
    ],
  ])('%s', (sentence, expected) => {
    const { model, diagnostics } = related(sentence);
    expect(diagnostics).toEqual([]);
    expect(model.relationships[0]).toMatchObject(expected);
  });

  it('knows kinds of things', () => expect(related('lesson is a course').model.entities[3]?.isA?.entity).toBe('course'));

  it.each([
    ['cuorse belongs to user', 'model-file/unknown-entity 3:5'],
    ['course belongs to usr', 'model-file/unknown-entity 3:23'],
    ['course likes user', 'model-file/bad-relationship 3:5'],
    ['course belongs to user, on delete explode', 'model-file/unknown-flag 3:29'],
    ['course belongs to user through lesson', 'model-file/bad-relationship 3:5'],
    ['{ from: course, to: user }', 'model-file/bad-relationship 3:5'],
    ['course belongs to user\n  - course belongs to user, optional', 'model-file/same-relationship 4:5'],
    ['course belongs to user, on delete set null', 'model/contradicting-delete 3:5'],
    ['course is a course', 'model/is-a-circle 1:23'],
  ])('complains about %s', (sentence, place) => {
    expect(related(sentence).diagnostics.map(({ code, spans: [span] }) => `${code} ${span?.line}:${span?.column}`)).toEqual([place]);
  });
});

describe('whole files', () => {
  it.each([
    ['', ['model-file/no-entities 1:1']],
    ['entities:', ['model-file/no-entities 1:1']],
    ['- a', ['model-file/wrong-shape 1:1', 'model-file/no-entities 1:1']],
    ['entites: { a: {} }', ['model-file/unknown-key 1:1', 'model-file/no-entities 1:1']],
    ['entities: { a: {}, a: {} }', ['model-file/repeated-key 1:20']],
    ['entities: { Purchase Order: {}, purchase_order: {} }', ['model-file/same-name 1:33']],
    ['entities: { "--": {} }', ['model-file/bad-name 1:13']],
    ['entities: { a: { kind: thingy } }', ['model-file/unknown-word 1:24']],
    ['entities: { a: { identified by: [x] } }', ['model-file/unknown-member 1:34']],
    ['entities: { a: { rules: [x ~ y] } }', ['model-file/bad-rule 1:26']],
    ['entities: { a: { lifecycle: { attribute: status } } }', ['model-file/lifecycle-attribute 1:42']],
    ['entities: { a: {} }\npolicies: [a is kept for ever]', ['model-file/bad-period 2:12']],
    ['entities: { a: {} }\npolicies: [a is nice]', ['model-file/bad-policy 2:12']],
    ['entities: { a: {} }\naccess patterns: { p: { where: [x] } }', ['model-file/missing-entity 2:20']],
    ['entities: { a: {} }\naccess patterns: { p: { reads: a, where: [x] } }', ['model-file/unknown-member 2:43']],
    ['entities: { a: {} }\norigins: [{ rule: r, gives: [b] }]', ['model-file/stale-origin 2:30']],
    ['entities: { a: &x {}, b: *x }', ['model-file/anchor 1:19', 'model-file/alias 1:26']],
    ['entities: { a: !!js/function {} }', ['model-file/tag 1:30']],
    ['entities: { a: { volume: -1 } }', ['model-file/wrong-shape 1:26']],
    ['entities: { a: {} }\n---\nentities: { b: {} }', ['model-file/yaml 2:1']],
    ['entities: { a: [ }', ['model-file/yaml 1:18', 'model-file/wrong-shape 1:16']],
  ])('%j', (text, expected) => expect(told(text)).toEqual(expect.arrayContaining(expected as string[])));

  it('reads everything that can be read', () => {
    const { model, diagnostics } = read(
      'model: X\nentities:\n  a: { attributes: { x: strin, y: text } }\n  b: { kindd: part }\nrelationships: [b belongs to c, b belongs to a]\n',
    );
    expect(diagnostics).toHaveLength(3);
    expect(model.entities.map(({ id, attributes }) => `${id}(${attributes.map((a) => a.id)})`)).toEqual(['a(x,y)', 'b()']);
    expect(model.relationships.map(({ id }) => id)).toEqual(['b.a']);
  });

  it('understands an unquoted visibility', () => {
    const { model, diagnostics } = read('entities: { a: {} }\npolicies:\n  - visibility of a: only its owner\n');
    expect(diagnostics).toEqual([]);
    expect(model.policies[0]).toMatchObject({ kind: 'visibility', statement: 'only its owner' });
  });

  it('takes origins from its own section', () => {
    const text = `entities: { a: { attributes: { x: text } } }\norigins:\n  - stated: A has an x.\n    at: prd.md 2:1-2:11 (10-20)\n    gives: [a, a.x]\n`;
    const { model, diagnostics } = read(text);
    const span = { source: 'prd.md', start: 10, end: 20, line: 2, column: 1, endLine: 2, endColumn: 11 };
    expect(diagnostics).toEqual([]);
    expect(model.entities[0]?.origin).toEqual({ kind: 'stated', quote: 'A has an x.', spans: [span] });
    expect(model.entities[0]?.attributes[0]?.origin).toEqual({ kind: 'stated', quote: 'A has an x.', spans: [span] });
  });
});

describe('hostile files', () => {
  it.each([
    [
      'an alias bomb',
      `a: &a [x, x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a, *a, *a, *a, *a]`).join('\n')}\nentities: *b9\n`,
    ],
    ['deep brackets', `entities: ${'['.repeat(20_000)}`],
    ['deep maps', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['prototype keys', 'entities:\n  __proto__: { attributes: { constructor: text, toString: text } }\n'],
    ['merge keys', 'x: &x { a: {} }\nentities: { <<: *x }\n'],
    [
      'many unknown names',
      `entities: { a: {} }\nrelationships:\n${Array.from({ length: 5_000 }, (_, i) => `  - b${i} belongs to c${i}`).join('\n')}\n`,
    ],
  ])(
    '%s',
    (_, text) => {
      const { model, diagnostics } = read(text);
      expect(model.kind).toBe('domain-model');
      expect(diagnostics.length).toBeGreaterThanOrEqual(text.includes('__proto__') ? 0 : 1);
    },
    10_000,
  );

  it('keeps names that other languages trip over', () => {
    const { model, diagnostics } = read('entities:\n  __proto__: { attributes: { constructor: text, toString: text } }\n');
    expect(diagnostics).toEqual([]);
    expect(model.entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['proto __proto__']);
    expect(model.entities[0]?.attributes.map(({ id }) => id)).toEqual(['constructor', 'to_string']);
  });
});

describe('recognition', () => {
  it.each([
    ['model.yaml', '', 1],
    ['a/school.model.yml', '', 1],
    ['datamodel.yaml', 'x: 1', 0],
    ['prd.md', 'The model: entities: and relationships:', 0],
    ['-', 'model: X\nentities:\n  a: {}\n', 0.9],
  ])('%s %j', (path, text, certainty) => expect(modelFile.recognises({ id: 'm', path, text })).toBe(certainty));
});
