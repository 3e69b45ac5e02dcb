import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const read = (text: string) => prose.read({ id: 'brief', text }).model.entities;
const namesIn = (text: string) => read(text).map(({ name }) => name);

describe('what a table is called', () => {
  it('is the label above a list of the same kind of thing', () => {
    const names = namesIn(
      'Yard equipment management: manage the basic information of site equipment, such as equipment name, model, weight and purchase date.\nCrew management: manage the information of crews, including crew name, phone number and size. Each crew is led by a foreman.\nJob management: manage the information of jobs, including job ID, start date, end date, place and cost.',
    );
    expect(names).toContain('Yard equipment');
    expect(names).not.toContain('Site equipment');
  });

  it('is a joint name as a whole', () => {
    const names = namesIn(
      'A mining group owns multiple coal and ore fields, each with several shafts. Shafts have information such as shaft ID, depth and opening date. Coal and ore fields have information including field ID, name, area and location. Each shaft inspection records the inspection date, the result and the remarks.',
    );
    expect(names.filter((name) => /coal|\bore/i.test(name))).toEqual(['Coal and ore field']);
  });

  it('is a platform where there are several', () => {
    const names = namesIn(
      'Each ticket platform needs to record its basic information, including platform ID, platform name and fee. Each seller needs to record basic information, including seller ID, name and city. Each sale records sale ID, seller ID, platform ID and amount.',
    );
    expect(names).toContain('Ticket platform');
  });

  it('is an operation on what is described, beside it', () => {
    const things = read(
      'The system manages reports. For each report the system records the report ID, the title, the content and the category. Each report operation must be associated with a clerk, who has a clerk ID, a name and a phone number. The system tracks each report operation, including operation time, operation type and remarks.',
    );
    const names = things.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Report', 'Report operation', 'Clerk']));
  });
});

describe('lists of one sentence', () => {
  it('end at a semicolon, whatever follows', () => {
    const things = read(
      'Clerks have a clerk ID, a name and a phone number. Loan details record the time, amount, and lender of each loan; refund details record the time, amount, and reason of each refund.',
    );
    expect(things.map(({ name }) => name)).toEqual(['Clerk', 'Loan', 'Refund']);
    expect(things[2]?.attributes.map(({ name }) => name)).toEqual(['time', 'amount', 'reason']);
  });
});

describe('people in a role', () => {
  it('are users, though the roles are listed in the plural', () => {
    const text =
      'User management: manage user information, including user roles (Pupil, Tutor), username, password and phone number. Lesson management: manage information for lessons, including lesson name, lesson time and room. Each lesson can have multiple pupils registered.';
    expect(namesIn(text)).not.toContain('Pupil');
  });
});

describe('records of what there is', () => {
  it('are the people they are of', () => {
    const text =
      'The archive shall store and manage basic information such as teacher records and school trip records. The system shall record information such as name, birth date, and subjects in teacher records. For school trips, the system shall record information such as trip name, place, date and cost. Each trip is led by a guide, with a guide ID, a name and a phone number.';
    const teacher = read(text).find(({ name }) => name === 'Teacher');
    expect(teacher?.attributes.map(({ name }) => name)).toEqual(['name', 'birth date', 'subjects']);
  });

  it('are rows of the list they are written in', () => {
    const names = namesIn(
      'The depot manages tools and makers. Each tool has a tool ID, a name and a weight. Each maker has a maker ID, a name and a city. When the depot is short of tools, more are ordered, with each purchase recorded in an intake list, including unique list ID, tool ID, maker ID, amount and date.',
    );
    expect(names).toContain('Intake list');
    expect(names).not.toContain('Purchase');
  });
});

describe('what people do', () => {
  it('is the record that is kept of it', () => {
    const text =
      'Clerk management: includes managing clerk names, passwords, positions and phone numbers. Plant management: includes managing plant names, IDs, purchase prices and heights. Sales management: includes managing the sales records of plant names, IDs, quantities, prices and sales dates. Each clerk can sell multiple plants.';
    const { entities, relationships } = prose.read({ id: 'brief', text }).model;
    expect(entities.map(({ name }) => name)).toEqual(['Clerk', 'Plant', 'Sales']);
    expect(relationships.filter(({ cardinality, through }) => cardinality === 'many-to-many' && through === undefined)).toEqual([]);
  });
});

describe('what a list is of', () => {
  it('are the goods of which the amount is kept', () => {
    const names = namesIn(
      "For plant management, the system needs to record each plant's ID, name and address information. Each plant is equipped with multiple fitters, whose information includes fitter ID, name and contact number. The system also needs to manage the inventory of spare parts for each plant, recording the name and real-time inventory quantity of various spare parts.",
    );
    expect(names).toEqual(['Plant', 'Fitter', 'Spare part']);
  });

  it('are the changes of something, and its records are those', () => {
    const names = namesIn(
      'A lending library needs to manage reader trust records. Readers have name, phone number, and trust score. Each loan needs to record loan time, return time, and loan fee. The library needs to track changes in reader trust, with each record including change time, change reason, old trust value, and new trust value, to judge whom to lend to.',
    );
    expect(names).toEqual(['Reader trust change', 'Reader', 'Loan']);
  });
});
