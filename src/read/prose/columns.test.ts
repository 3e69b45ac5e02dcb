import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../design/logical/index.js';
import { prose } from './index.js';

beforeAll(() => prose.prepare?.());

/** A table as `columns -> what it refers to`, columns in order. */
function table(text: string, wanted: string): string {
  const { tables } = toLogical(prose.read({ id: 'yard', text: `${KEYS} ${text}` }).model);
  const found = tables.find(({ name }) => name === wanted);
  const targets = (found?.foreignKeys ?? []).map(({ refTable }) => refTable).sort();
  const columns = found?.columns.map(({ name }) => name).join(', ') ?? `no ${wanted} among ${tables.map(({ name }) => name).join(', ')}`;
  return targets.length > 0 ? `${columns} -> ${targets.join(', ')}` : columns;
}

/** So many fields that the text lists rather than tells. */
const KEYS =
  'The porter of a house keeps this. Key information includes key ID, key number, colour, and hook. Tool information includes tool ID, tool name, weight, and purchase date.';
const SINGERS =
  'The system manages singers and halls. For singer management, the system maintains singer basic information, including singer ID and name. ';
const CLERKS = 'Clerk information includes clerk ID, name, gender and wage. ';

describe('columns of listed things', () => {
  it.each([
    [
      'a further thing that the system records',
      `${SINGERS}For hall management, the system maintains hall basic information, including hall ID and name, and records hall heating costs and cleaning fees.`,
      'Hall',
      'hall ID, name, hall heating cost, cleaning fee',
    ],
    [
      'what is used for something else',
      'The system stores information about all lorries used for moving pianos, including lorry type, plate number, and load. Each piano has a piano ID, a maker and a colour.',
      'Lorry',
      'Lorry ID, lorry type, plate number, load',
    ],
    [
      'requirements that are sentences',
      'A zoo keeps the following data. Key requirements include: Each keeper has a keeper ID, nickname, and shift. Each cage has a cage ID, size, and height.',
      'Keeper',
      'keeper ID, nickname, shift',
    ],
    [
      'values of a property',
      'Each parcel has a parcel ID, a weight and a sender name. Parcel statuses include open, held, and returned. Each parcel weighs at most ten kilograms.',
      'Parcel',
      'parcel ID, weight, sender name, status',
    ],
    [
      'information whose parts stand in parentheses',
      "The system shall store each diver's account information (such as account name, password, language, etc.) and photo.",
      'Diver',
      'Diver ID, photo, account name, password, language',
    ],
    [
      'no rows of their own',
      'The yard manages boats. Boat information includes boat ID, name, length, and painting records. Each boat is painted once a year by a painter of the yard.',
      'Boat',
      'boat ID, name, length',
    ],
    [
      'bare people among things that are listed',
      'A library lends puzzles. Puzzle information includes puzzle ID, title, number of pieces, and price. Loan information includes loan ID, puzzle ID, loan date, and customer information. Customers can borrow multiple puzzles.',
      'Customer',
      'Customer ID, name, phone number',
    ],
  ])('%s', (_, text, name, columns) => {
    expect(table(text, name)).toBe(columns);
  });
});

describe('what columns and clauses refer to', () => {
  it.each([
    [
      'a class by the name of its pupil',
      'Each pupil needs to record the pupil number, pupil name, pupil gender, and pupil class. The class needs to record the class number, class name, and class motto. The system keeps this for ten years.',
      'Pupil',
      'pupil number, pupil name, pupil gender, Pupil class number -> Class',
    ],
    [
      'a thing by the end of its name',
      'The system defines multiple gate alarm types, each with a unique type code and name. Each siren record includes the siren ID, gate, siren time, alarm type code, and remarks.',
      'Siren record',
      'siren ID, gate, siren time, remarks, type code -> Gate alarm type',
    ],
    [
      'the one it merely relates to, once',
      `${CLERKS}Post information includes post ID, pay, and related clerk ID (Foreign key, associated with clerk table). The bank keeps this for ten years.`,
      'Post',
      'post ID, pay, clerk ID -> Clerk',
    ],
    [
      'what is kept for each',
      'Each dam has a dam code, name and height. Each river has a river code and a length. The company maintains water level data for each dam, recording lowest level, highest level and mean level.',
      'Water level',
      'Water level ID, lowest level, highest level, mean level, dam code -> Dam',
    ],
    [
      'what lies under each',
      'Each division has a division ID and name. Under each division are several offices, each with an office ID and floor. Offices are cleaned every day.',
      'Office',
      'office ID, floor, division ID -> Division',
    ],
    [
      'a body that has a manager and members',
      `${CLERKS}Branch information includes branch ID, branch name, and address. Each branch hires multiple clerks, and each clerk can only belong to one branch. Each branch has a manager.`,
      'Clerk',
      'clerk ID, name, gender, wage, branch ID -> Branch',
    ],
    [
      'a department whose head is one of the employees',
      'Employee information includes employee ID, name, gender and wage. Department information includes department ID, department name, and department head. The porter knows them all.',
      'Employee',
      'employee ID, name, gender, wage, department ID -> Department',
    ],
    [
      'people known by how they are reached',
      'Subscriber information includes email address, language, and start date. Issue information includes issue ID, title, subscriber email address, and page count. The porter sends them out.',
      'Subscriber',
      'email address, language, start date',
    ],
    [
      'nothing by what several do once',
      `${CLERKS}Parcel information includes parcel ID, weight, and sender name. Each parcel may be handled by multiple clerks. The porter knows them all.`,
      'Clerk',
      'clerk ID, name, gender, wage',
    ],
    [
      'those that each has',
      'The firm has multiple cleaning teams, with each team having multiple cleaners. Team information includes team ID and team name. Cleaner information includes cleaner ID, name and wage.',
      'Cleaner',
      'cleaner ID, name, wage, team ID -> Cleaning team',
    ],
  ])('%s', (_, text, name, columns) => {
    expect(table(text, name)).toBe(columns);
  });
});
