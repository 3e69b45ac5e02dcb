import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('who did what, and when', () => {
  it.each([
    [
      'We record which driver drove which van on which day. Drivers have a licence number. Vans have a colour.',
      'Assignment: date, →Driver, →Van',
    ],
    [
      'It is noted which driver drove which van on which day. Drivers have a licence number. Vans have a colour.',
      'Assignment: date, →Driver, →Van',
    ],
    ['We logged who borrowed which tool and when. Members have a name. Tools have a colour.', 'Loan: date, →Member, →Tool'],
    ['I want to see who borrowed which tool and when. Members have a name. Tools have a colour.', 'Loan: date, →Member, →Tool'],
    [
      'The log shows which engineer worked on which machine, from when to when. Engineers have a name. Machines have a colour.',
      'Assignment: end date, start date, →Engineer, →Machine',
    ],
    ['I want to know who has which book and since when. Books have a title. Friends have a name.', 'Holding: start date, →Book, →Friend'],
    [
      'Record which pupil took which exam, when, and the mark. Pupils have a name. Exams have a subject.',
      'Participation: date, mark, →Exam, →Pupil',
    ],
    ['I want to see who borrowed what and when. Members have a name. Tools have a colour.', 'Loan: date, →Member, →Tool'],
    [
      'We need to know which guide led which tour, and on what day. Guides have a name. Tours have a length.',
      'Assignment: date, →Guide, →Tour',
    ],
  ])('%s', (text, row) => expect(tableLines(text)).toContain(row));

  it('joins the two where nothing else is asked', () => {
    const text = 'Show who likes which song. Listeners have a name. Songs have a title.';
    expect(tableLines(text)).toContain('Listener Song like: →Listener, →Song');
  });

  it('leaves no other row between the two', () => {
    const text = 'The log shows which engineer worked on which machine, from when to when. Engineers have a name. Machines have a colour.';
    expect(tableLines(text).filter((line) => line.includes('→Machine'))).toHaveLength(1);
  });

  it('needs no table for the log it is written in', () =>
    expect(tableLines('We keep a log of which member borrowed which book on what date. Members have a name. Books have a title.')).toEqual([
      'Book: title',
      'Loan: date, →Book, →Member',
      'Member: name',
    ]));
});
