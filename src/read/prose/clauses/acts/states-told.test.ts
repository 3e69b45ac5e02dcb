/** What a thing can be is a choice of the thing, however it is said, and no value of it is a thing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each permit has a colour and a fee, and belongs to a depot. Each depot has a name and a size.';

const statusOf = (text: string): string => {
  const { entities } = prose.read({ id: 'states', text: `${BEFORE} ${text}` }).model;
  const permit = entities.find(({ id }) => id === 'permit');
  const choice = permit?.attributes.find(({ type }) => type.kind === 'choice');
  const values = choice?.type.kind === 'choice' ? choice.type.values.join('/') : 'none';
  const first = permit?.lifecycle?.initial ?? (choice?.default?.kind === 'value' ? choice.default.value : '');
  return `${entities.map(({ id }) => id).join(', ')}: ${values}${first === '' ? '' : `, first ${first}`}`;
};

describe('states told of a thing', () => {
  it.each([
    'A permit has a status which can be draft, sent or paid.',
    'Each permit has a state, either draft, sent or paid.',
    'Permits pass through three stages: draft, sent and paid.',
    'Permits go through the states draft, sent and paid.',
    'There are three statuses for a permit: draft, sent and paid.',
    'Permits are marked as draft, sent or paid.',
    'A permit can be marked draft, sent or paid.',
    'The lifecycle of a permit is draft, sent, paid.',
    'Permits are tracked by status (draft, sent, paid).',
    'Status of a permit: draft, sent or paid.',
    'For every permit the status is recorded (draft, sent or paid).',
    'Permit status can be draft / sent / paid.',
    'Permit status: draft, sent, paid.',
    'Staff can set the status of a permit to draft, sent or paid.',
  ])('%s', (text) => expect(statusOf(text)).toMatch(/^permit, depot: draft\/sent\/paid/));

  it.each([
    'A new permit is draft; later it becomes sent or paid.',
    'When a permit is created it is draft. Afterwards it can be sent or paid.',
    'Initially a permit is draft. It can then be sent or paid.',
    'A permit is draft by default and can be changed to sent or paid.',
    'A permit is draft until it is sent, and finally it is paid.',
    'A permit moves from draft to sent to paid.',
    'A permit can be draft, sent or paid, and starts as draft.',
    'The status of a permit is draft, sent or paid. A new permit is draft.',
    'The life cycle of a permit: draft -> sent -> paid.',
  ])('%s', (text) => expect(statusOf(text)).toBe('permit, depot: draft/sent/paid, first draft'));

  it.each([
    'A permit can be sent, paid or draft; draft is the default.',
    'A permit is sent, paid or draft (default draft).',
    'The status of a permit is sent, paid or draft; it defaults to draft.',
    'A permit is sent, paid or draft. By default it is draft.',
  ])('%s', (text) => expect(statusOf(text)).toBe('permit, depot: sent/paid/draft, first draft'));

  it('leaves who sets it where more is told of them', () =>
    expect(statusOf('Clerks can set the status of a permit to draft, sent or paid. Clerks work at a depot. A clerk has a name.')).toMatch(
      /^permit, depot, clerk: draft\/sent\/paid/,
    ));

  it('takes no other things for states', () =>
    expect(statusOf('A permit goes from the depot to a harbour. A harbour has a length.')).toMatch(/: none/));
});
