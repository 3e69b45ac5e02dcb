import type { Column, DomainModel } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/unbounded-text`: no text without a bound unless it is long text. */
export const columnUnboundedText: Rule = {
  code: 'column/unbounded-text',
  severity: 'warning',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'What the database does not bound, one client will fill; indexes and pages pay for it.',
  check: ({ schema, capabilities, model }) => {
    const long = model && longAttributes(model);
    return columnSites(schema, (column, table) => {
      // An archive keeps the bounds of the table it copies.
      if (!isText(column) || table.role === 'archive') return 'skip';
      // A reference holds what its target holds.
      if (!model && table.foreignKeys.some((fk) => fk.columns.includes(column.name))) return 'skip';
      const bounded =
        column.type.kind !== 'text' ||
        (!capabilities.enforcesVarcharLength && table.checks.some((c) => c.type === 'length' && c.columns.includes(column.name)));
      if (bounded || table.checks.some((c) => boundsText(c.type) && c.columns.length === 1 && c.columns[0] === column.name))
        return undefined;
      if (long ? long.has(`${table.entity}/${column.attribute}`) || column.attribute === undefined : LONG.test(snakeCase(column.name)))
        return undefined;
      return {
        message: `${table.name}.${column.name} is text without a bound`,
        help: 'Give it the length that the business allows: 200 for labels, 5000 for paragraphs.',
      };
    });
  },
};

const LONG =
  /(?:description|comments?|notes?|message|summary)$|(^|_)(description|content|body|note|notes|comment|comments|summary|text|message|bio|instructions|feedback|html|css|markdown|details|payload|values|sql|reason|query|data|metadata|json|xml|yaml|config|configuration|settings|options|log|logs|output|error|errors|failure_message|trace|stacktrace|backtrace|script|source|template|definition|diff|patch|headers|manifest|raw|prompt|answer|question|abstract|remarks|scopes|actions|arguments|signature|certificate|public_key|private_key)$/;
const isText = (column: Column): boolean => column.type.kind === 'text' || column.type.kind === 'varchar' || column.type.kind === 'char';
/** A closed list or a fixed form bounds a text as well as a length does. */
const boundsText = (type: string): boolean => type === 'choice' || type === 'format' || type === 'length' || type === 'json';

function longAttributes(model: DomainModel): ReadonlySet<string> {
  return new Set(
    model.entities.flatMap((e) =>
      e.attributes.filter((a) => a.type.kind === 'text' && (a.type.long || a.type.format === 'markdown')).map((a) => `${e.id}/${a.id}`),
    ),
  );
}
