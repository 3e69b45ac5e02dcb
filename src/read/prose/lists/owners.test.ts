import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';

beforeAll(() => prose.prepare?.());

/** Every attribute as `owner.attribute`. */
const saidIn = (text: string): readonly string[] =>
  readAllClaims({ id: 'brief', text }).naming.flatMap((claim) =>
    claim.kind === 'attribute' ? [`${claim.thing.key}.${claim.item.name}`] : [],
  );

describe('whose a list is', () => {
  it('is what its numbers and names call it', () => {
    expect(saidIn('Each user needs to record the trainee number, trainee name and trainee class.')).toEqual([
      'trainee.trainee number',
      'trainee.trainee name',
      'trainee.trainee class',
    ]);
    expect(saidIn('Each order includes the customer number, customer name and price.')).toContain('order.customer name');
  });

  it('is what is added to a thing, by what the list begins with', () => {
    expect(saidIn('Multiple descriptions can be added to each kayak, including description text and type.')).toEqual([
      'kayak description.description text',
      'kayak description.type',
    ]);
    expect(saidIn('Notes can be added to each kayak, including colour and length.')).toContain('kayak.colour');
  });

  it('is a status with a number of its own', () => {
    const said = saidIn('The stable records the health status, feeding status (including feeding time, feeding status ID and horse ID).');
    expect(said).toContain('feeding.feeding time');
  });

  it('is a side that its label names', () => {
    expect(saidIn('Kayak status management: track kayak statuses, including the status name and description.')).toContain(
      'kayak status.status name',
    );
  });

  it('is not whom it is good for', () => {
    expect(saidIn('The system needs to record the kayak ID, colour, length and price for visitors to browse.')).toContain('kayak.length');
  });

  it('is not what a comparison is made with', () => {
    expect(saidIn("The report compares the rower's expected time with the actual time and place.")).toEqual([]);
  });

  it('is nothing where data is listed altogether', () => {
    expect(saidIn('The system manages the mooring information of boats, including key data such as boats, berths and permits.')).toEqual(
      [],
    );
  });

  it('is whose positions, roles or registration it speaks of', () => {
    const said = saidIn(
      'Each driver has a name, a phone number and a position. Positions include manager, night driver, salesperson, etc.',
    );
    expect(said).toContain('driver.position');
    expect(said).not.toContain('position.manager');
    expect(saidIn('The app contains several guests, each of whom has a nickname, a password and a role.')).toContain('guest.nickname');
    expect(saidIn('Registration: Guests can register and enter information including nickname and email.')).toContain('guest.nickname');
    expect(saidIn('Customer registration information includes the nickname, the email and the phone number.')).toContain('customer.email');
  });

  it('is what it is sorted into, and what it is related to has it not', () => {
    expect(saidIn('It sorts lamps into groups, including group name and group colour.')).toContain('group.group colour');
    expect(saidIn('It records toll information related to lorries, including toll amount and toll date.')).toContain('toll.toll amount');
  });

  it('is nothing where several things are listed among data', () => {
    expect(saidIn('The shop needs to manage its sales data, including multiple stalls and the crates in the stalls.')).toEqual([]);
  });

  it('is each of what was said before it, though it is called by its form alone', () => {
    expect(
      saidIn(
        'The company manages multiple damage reports, each report involving the driver number who caused the damage, plate, and report time.',
      ),
    ).toEqual(['damage report.driver number', 'damage report.plate', 'damage report.report time']);
  });

  it('is what the system records behind what it can manage', () => {
    expect(
      saidIn('The system can manage different fuel types and records detailed information for each truck, including plate and mileage.'),
    ).toEqual(['truck.plate', 'truck.mileage']);
  });

  it('is the table by its whole name', () => {
    expect(saidIn('The task-related tool table records tool information, including tool ID, task ID, and tool name.')).toContain(
      'task-related tool.tool name',
    );
  });

  it('is each thing of which one status is tracked, whatever was spoken of before', () => {
    const said = saidIn("It records each driver's name and phone number. In addition, it shall track the repair status of each lorry.");
    expect(said).toContain('lorry.repair status');
    expect(saidIn('Order management: tracking the quantity of crates in each order.')).not.toContain('order.quantity');
  });

  it('is what measures and records, which nobody does', () => {
    const said = saidIn('Probes precisely gauge the soil and record information such as the gauging time, depth and temperature.');
    expect(said).toEqual(['probe.gauging time', 'probe.depth', 'probe.temperature']);
    expect(saidIn('The platform shall store and manage basic information such as name, colour and price.')).toEqual([]);
  });

  it('is this one, which was named before', () => {
    const said = saidIn('Each driver can request repairs of a lorry. This repair records Driver ID, Repair Type, and Repair Time.');
    expect(said).toContain('repair.Repair Type');
  });

  it('is whoever keeps a profile of their own, after what else they do', () => {
    const said = saidIn('Rowers can register, log in, and maintain personal profiles (nickname, age, email).');
    expect(said).toEqual(['rower.nickname', 'rower.age', 'rower.email']);
    expect(saidIn('It shall allow rowers to register and maintain personal information, including avatars and nickname.')).toContain(
      'rower.nickname',
    );
  });

  it('is what can be looked at, whatever comes between', () => {
    const said = saidIn(
      'Rowers can view some regatta information after logging in, including regatta name, opening hours, and description.',
    );
    expect(said).toEqual(['regatta.regatta name', 'regatta.opening hours', 'regatta.description']);
  });

  it('is each of several that have a number, and more', () => {
    expect(saidIn('The marina rents several kayaks, each with a unique ID, including the maker, model, and price.')).toEqual([
      'kayak.ID',
      'kayak.maker',
      'kayak.model',
      'kayak.price',
    ]);
  });

  it('is whoever does something by saying it', () => {
    const said = ['providing', 'entering'].map((verb) => saidIn(`Rowers can register by ${verb} their name, age, and home town.`));
    for (const names of said) expect(names).toEqual(['rower.name', 'rower.age', 'rower.home town']);
  });

  it('is what a part of the software manages', () => {
    const said = saidIn(
      'It supports complaint management functionality, generating and recording information including date, time and text.',
    );
    expect(said).toEqual(['complaint.date', 'complaint.time', 'complaint.text']);
  });

  it('is what is appraised, by indicators', () => {
    const said = saidIn("It needs to rate the sailor's credit, and the rating indicators include overdue days and number of rentals.");
    expect(said).toEqual(['sailor credit rating.overdue days', 'sailor credit rating.number of rentals']);
    expect(saidIn('It conducts performance appraisals on harbours, with appraisal indicators including sales and noise level.')).toContain(
      'harbour performance appraisal.noise level',
    );
  });

  it('is each thing whose performance is assessed, or which was spoken of before a semicolon', () => {
    expect(saidIn('The board assesses the performance of each crane, including usage frequency and error count.')).toContain(
      'crane.usage frequency',
    );
    expect(saidIn('Each haul is led by a skipper; record the start date, due date, and colour.')).toContain('haul.due date');
  });

  it('is a record of what it is associated with', () => {
    const said = saidIn(
      'It can record the wind speed and load of each crane and associate these data with the crane ID, record time, and recording clerk.',
    );
    expect(said).toEqual([
      'crane record.wind speed',
      'crane record.load',
      'crane record.crane ID',
      'crane record.record time',
      'crane record.recording clerk',
    ]);
  });

  it('is each of one thing at each of another', () => {
    expect(saidIn('It manages the relation of oars and boathouses, recording the quantity of each oar in each boathouse.')).toContain(
      'boathouse oar.quantity',
    );
  });

  it('is what somebody does with something, where only its time is recorded', () => {
    expect(saidIn('Rowers can rent kayaks and record the rental time.')).toContain('rower kayak rental.rental time');
    expect(saidIn('Harbours award moorings to skippers, recording the fee, length, and award date.')).not.toContain('award.fee');
    expect(saidIn('Captains prescribe exercises for rowers, recording the weight, frequency, and prescription date.')).toContain(
      'prescription.frequency',
    );
    expect(saidIn('Rowers can rent kayaks and record the boat time.')).not.toContain('rower kayak rental.boat time');
  });

  it('is what a clause before spoke of, where it is said to be recorded', () => {
    expect(saidIn('Each sailor stays in one cabin, and the arrival time and departure time are recorded.')).toContain(
      'sailor.arrival time',
    );
    expect(saidIn('Each hamper can contain multiple cheeses, and the weight of each cheese is recorded.')).toContain(
      'hamper cheese.weight',
    );
  });

  it('is all of it, up to what is done with it', () => {
    const said = saidIn('Sailors can evaluate captains, with evaluation score and evaluation time being recorded.');
    expect(said).toEqual(['captain evaluation.evaluation score', 'captain evaluation.evaluation time']);
    expect(saidIn("Sailors' basic information such as number, name, and shift is managed by the system.")).toContain('sailor.shift');
  });

  it('is an order by its whole name', () => {
    expect(saidIn('Purchase orders record the supplier, order date, total amount, and status.')).toContain('purchase order.order date');
  });

  it('is what has a number in brackets, though its name is one for a property', () => {
    const said = saidIn('Paintings are grouped by category (category ID, category name), and every category has a colour.');
    expect(said).toEqual(expect.arrayContaining(['category.category ID', 'category.category name']));
  });
});
