import { describe, expect, it } from 'vitest';
import { prepareText } from './prepare-text.js';

const prepared = (text: string): string => prepareText({ id: 'a', text }).text;

describe('prepareText keeps every place', () => {
  it.each<[string, string, RegExp, RegExp]>([
    ['dbmate', '-- migrate:up\nCREATE TABLE a (b int);\n\n-- migrate:down\nDROP TABLE a;\n', /CREATE TABLE a/, /DROP/],
    [
      'goose',
      '-- +goose Up\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd\n-- +goose Down\nDROP TABLE a;',
      /SELECT 1/,
      /DROP/,
    ],
    ['goose, down first', '-- +goose Down\nDROP TABLE a;\n-- +goose Up\nCREATE TABLE a (b int);', /CREATE/, /DROP/],
    ['sql-migrate', '-- +migrate Up\nSELECT 1;\n-- +migrate Down\nDROP TABLE a;', /SELECT/, /DROP/],
    ['drizzle', 'CREATE TABLE a (b int)\n--> statement-breakpoint\nCREATE TABLE c (d int)', /\)\n; {23}\nCREATE/, /breakpoint/],
    ['a byte order mark', '\uFEFFSELECT 1', /^ SELECT/, /\uFEFF/],
    ['a template', 'ALTER TABLE {{ index .Options "Namespace" }}.users ADD x int', /ALTER TABLE namespace +\.users/, /\{\{/],
    ['a quoted template', 'ALTER TABLE "{{ index .Options "Namespace" }}"."users"', /"namespace" +\."users"/, /\{\{/],
    ['a template in a word', 'CREATE INDEX i_{{ .Name }}_x', /i_name_+_x/, /\{\{/],
    ['a condition', '{{ if .X }}SELECT 1;{{ end }}', /^ +SELECT 1; +$/, /if/],
  ])('%s', (_, text, has, lacks) => {
    const found = prepared(text);
    expect(found).toMatch(has);
    expect(found).not.toMatch(lacks);
    expect(found.length).toBe(text.length);
    expect(found.split('\n').length).toBe(text.split('\n').length);
  });

  it('leaves other text alone', () => {
    const text = "SELECT E'a\\nb'; -- migrate this\nINSERT INTO t VALUES ('{x}');";
    expect(prepared(text)).toBe(text);
  });
});
