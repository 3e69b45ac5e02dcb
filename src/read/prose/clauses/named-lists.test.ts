import { describe, expect, it } from 'vitest';
import { readProse } from '../read-prose.js';

const modelOf = (text: string) => readProse({ id: 'named', text }).model;
const names = (text: string) => modelOf(text).entities.map(({ id }) => id);
const links = (text: string) =>
  modelOf(text)
    .relationships.map(({ from, to, role }) => `${from} → ${to}${role ? ` as ${role}` : ''}`)
    .sort();

describe('things that a brief names outright', () => {
  it.each([
    ['Skipper, Boat (name, length), Crossing (departed on, price), Harbour', ['skipper', 'boat', 'crossing', 'harbour']],
    ['Grower (name, phone)\nField (area, soil type)\nHarvest (date, weight)', ['grower', 'field', 'harvest']],
    ['## Data model\n\n- **Band** (name)\n- **Gig** (date, fee)\n- **Booking** (note)', ['band', 'gig', 'booking']],
    ['Kiln - name, volume\nFiring - date, peak temperature\nPotter - name, email', ['kiln', 'firing', 'potter']],
    ['The entities are Choir, Singer, Rehearsal and Attendance. A singer has a voice.', ['choir', 'singer', 'rehearsal', 'attendance']],
    ['We need tables for breeders, dogs and litters. A litter has a date.', ['breeder', 'dog', 'litter']],
    ['Kennel(id, name)\nDog(id, kennel_id, name)\nDogWalk(dog_id, date, minutes)', ['kennel', 'dog', 'dog_walk']],
  ])('%s', (text, expected) => expect(names(text).sort()).toEqual([...expected].sort()));

  it('are joined as their names say', () => {
    expect(links('Entities: Patient, Doctor, Appointment, Invoice. An invoice has a number.')).toEqual([
      'appointment → doctor',
      'appointment → patient',
      'invoice → appointment',
    ]);
    expect(links('# Tables\n\n- Member: name\n- Book: title\n- Loan: due date')).toEqual(['loan → book', 'loan → member as borrower']);
  });
  it('are not what stands in brackets elsewhere', () =>
    expect(names('A dog has a breed (beagle, poodle) and a coat (short, long). A kennel has dogs.').sort()).toEqual(['dog', 'kennel']));
});
