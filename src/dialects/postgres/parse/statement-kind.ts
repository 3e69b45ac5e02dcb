/** What a statement is called in a report: its first words, in lower case. */
const NOISE =
  /^(?:or|replace|temp|temporary|unlogged|unique|concurrently|if|not|exists|only|recursive|constraint|local|global|session|default|materialized|event|foreign|text|user|access|operator|alter)$/;
const OBJECTS = new Set(
  (
    'table index view materialized sequence type domain function procedure aggregate trigger policy schema extension role database ' +
    'publication subscription statistics rule cast collation server operator'
  ).split(' '),
);

export function statementKind(text: string): string {
  const [first = '', ...rest] = (/^[\s(]*((?:[a-z_]+\s+){0,5}[a-z_]*)/i.exec(text)?.[1] ?? '').toLowerCase().split(/\s+/);
  if (first === 'create' || first === 'alter' || first === 'drop') {
    const object = rest.find((word) => OBJECTS.has(word) && !(word === 'materialized' && !rest.includes('view')));
    const said = object === 'materialized' ? 'materialized view' : (object ?? rest.find((word) => !NOISE.test(word)) ?? '');
    return `${first} ${said}`.trim();
  }
  return first === 'comment' ? 'comment on' : first;
}
