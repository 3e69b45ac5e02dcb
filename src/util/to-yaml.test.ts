import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type PlainData, toYaml } from './to-yaml.js';

describe('toYaml', () => {
  it('puts small things on one line and large ones below each other', () => {
    const columns = ['id', 'email'].map((name) => ({ name, type: { kind: 'varchar', length: 20 }, nullable: false }));
    expect(toYaml({ name: 'users', columns, key: ['id'], body: 'BEGIN\n  RETURN NEW;\nEND -- that is all there is\n' })).toBe(
      [
        'name: users',
        'columns:',
        '  - { name: id, type: { kind: varchar, length: 20 }, nullable: false }',
        '  - { name: email, type: { kind: varchar, length: 20 }, nullable: false }',
        'key: [id]',
        'body: |',
        '  BEGIN',
        '    RETURN NEW;',
        '  END -- that is all there is',
        '',
      ].join('\n'),
    );
  });

  it.each(['yes', 'null', '1', '', ' a', 'a: b', '- a', '#x', '{', 'é', 'a\nb', 'a\n\n', '\n', 'x'.repeat(200), `${'a '.repeat(90)}\nb`])(
    'gives %j back',
    (text) => expect(parse(toYaml({ [text]: [text, { a: text }] }))).toEqual({ [text]: [text, { a: text }] }),
  );

  it('gives any data back', () => {
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string(),
          fc.integer(),
          fc.boolean(),
          fc.constant(null),
          fc.stringMatching(/^[a-z \n:#-]{0,60}$/),
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z :#-]{0,6}$/), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(parse(toYaml(value as PlainData, 40))).toEqual(value);
      }),
      { numRuns: 400 },
    );
  });
});
