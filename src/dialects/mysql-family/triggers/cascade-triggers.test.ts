import { describe, expect, it } from 'vitest';
import type { Table, Trigger } from '../../../model/index.js';
import { col, fk, schemaOf, table } from '../school.fixture.js';
import { cascadeTrigger, silentCascades } from './cascade-triggers.js';

const big = { kind: 'integer', bits: 64 } as const;
const hold: Trigger = { name: 'hold', definition: { kind: 'hold', column: 'x' }, origin: { kind: 'rule', rule: 'test' } };
const node = (name: string, cascadesFrom: readonly string[], more: Partial<Table> = {}): Table =>
  table({
    name,
    columns: [col('id', big)],
    foreignKeys: cascadesFrom.map((parent) => fk(`fk_${name}_${parent}`, [`${parent}_id`], parent, { onDelete: 'cascade' })),
    ...more,
  });

const found = (...tables: readonly Table[]): readonly string[] =>
  silentCascades(schemaOf(tables)).map(({ parent, child, kind }) => `${parent.name}>${child.name} ${kind}`);

describe('silentCascades', () => {
  it('leaves cascades alone that nobody watches', () => {
    expect(found(node('a', []), node('b', ['a']))).toEqual([]);
  });
  it('reaches up to every ancestor, children that refer to others first', () => {
    expect(found(node('a', []), node('b', ['a']), node('c', ['b'], { triggers: [hold] }))).toEqual(['b>c watched', 'a>b watched']);
  });
  it('takes siblings along', () => {
    expect(found(node('a', []), node('b', ['a'], { triggers: [hold] }), node('c', ['a']))).toEqual(['a>c sibling', 'a>b watched']);
  });
  it('tells circles', () => {
    expect(found(node('a', ['a'], { triggers: [hold] }))).toEqual(['a>a circular']);
    expect(found(node('a', ['b'], { triggers: [hold] }), node('b', ['a']))).toEqual(['b>a circular']);
  });
  it('deletes by all columns of the reference', () => {
    const child = node('b', [], { foreignKeys: [fk('fk', ['school_id', 'a_id'], 'a', { onDelete: 'cascade' })], triggers: [hold] });
    const [cascade] = silentCascades(schemaOf([node('a', []), child]));
    expect(cascade && cascadeTrigger(cascade, 64)).toEqual({
      name: 'trg_a_delete_b_by_school_id_a_id',
      timing: 'before',
      event: 'delete',
      body: 'DELETE FROM b WHERE school_id = OLD.school_id AND a_id = OLD.id',
    });
  });
});
