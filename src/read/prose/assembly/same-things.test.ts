import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const namesIn = (text: string) => prose.read({ id: 'brief', text }).model.entities.map(({ name }) => name);

describe('one thing under two names', () => {
  it('is a happening and what is called its activity or task', () => {
    const names = namesIn(
      'The workshop keeps bicycles. Each bicycle has a frame number, a colour and a size. Each bicycle repair has a start date, an end date and a cost. Each repair activity is recorded, including the start date, the cost and the method.',
    );
    expect(names.filter((name) => /repair/i.test(name))).toEqual(['Bicycle repair']);
  });

  it('is a thing and its entry', () => {
    const names = namesIn(
      'The club manages several trophy entries, each with a title, a year and a donor. A trophy is shown in a cabinet. Each cabinet has a number, a height and a width.',
    );
    expect(names.filter((name) => /trophy/i.test(name))).toEqual(['Trophy']);
  });

  it('is a longer name and its end, where the end is said later', () => {
    const names = namesIn(
      'Users send readings that are kept in the meter data record table, including the user ID, the meter ID, the reading and the time. Each data record contains the reading, the note and the time. Each user has a name and an email. Each meter has a type and a place.',
    );
    expect(names.filter((name) => /record/i.test(name))).toEqual(['Meter data record']);
  });

  it('is a thing and a side of it', () => {
    const names = namesIn(
      'The system manages kennels. Each kennel has a number, a name and a price. It records kennel location information, including latitude and longitude. Each dog has a name and a breed.',
    );
    expect(names).toEqual(['Kennel', 'Dog']);
  });

  it('is people and the users that they are', () => {
    const names = namesIn(
      'Each user has a user ID, a name, a password and a role. Trainers and walkers can register accounts. Each walk is led by a walker and has a date, a route and a length. Each trainer leads several walks.',
    );
    expect(names).not.toContain('Walker');
    expect(names).not.toContain('Trainer');
    expect(names).toContain('User');
  });

  it('is not two sorts of a thing', () => {
    const names = namesIn(
      'Each repair technician has a name and a phone. Each repair has a date and a cost. Each safety activity has a title and a date.',
    );
    expect(names).toEqual(['Repair technician', 'Repair', 'Safety activity']);
  });
});
