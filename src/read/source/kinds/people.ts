/** People, the bodies they belong to, and what they may do. */
import { ANYBODY, PEOPLE } from './groups.js';
import type { KnownKind } from './known-kind.js';

const words = (list: string): readonly string[] => list.split(', ');
const OF_PEOPLE = ['email!', 'full name', 'phone?'];

export const PEOPLE_KINDS: readonly KnownKind[] = [
  { id: 'renter', words: ['tenant'], among: 'lease|tenancy|landlord|apartment|flat|property|building|rent', attributes: OF_PEOPLE },
  {
    id: 'person',
    words: words(
      'user, member, account, person, author, customer, client, buyer, seller, employee, student, learner, teacher, instructor, patient, doctor, practitioner, guest, driver, contact, staff, agent, volunteer, subscriber, tenant user, trainer, manager, technician, professor, lecturer, worker, consultant, operator, admin, administrator, cashier, waiter, receptionist',
    ),
    attributes: OF_PEOPLE,
    belongsTo: ['department', 'organization|organisation|company|school|clinic|tenant'],
  },
  {
    id: 'visitor',
    words: words(
      'reader, patron, borrower, landlord, candidate, applicant, donor, passenger, rider, visitor, attendee, participant, farmer, owner, sponsor, parent, guardian, respondent, speaker, organizer, organiser, host, bidder, lender, renter, adopter, foster, beneficiary, freelancer, lawyer, mechanic, courier, coach, dentist, therapist, physician, vet, veterinarian, inspector, tutor, interviewer, recruiter, traveller, traveler, resident, viewer, follower, supporter, stylist, chef',
    ),
    attributes: OF_PEOPLE,
  },
  { id: 'pupil', words: ['pupil'], attributes: ['full name', 'birth date?'], belongsTo: ['class', 'school'] },
  { id: 'child', words: ['child', 'camper'], attributes: ['full name', 'birth date?'], belongsTo: ['parent|guardian|family|household'] },
  { id: 'nurse', words: ['nurse', 'midwife'], attributes: OF_PEOPLE, belongsTo: ['ward|department|hospital|clinic'] },
  { id: 'player', words: ['player', 'athlete'], attributes: ['full name', 'birth date?', 'position?'], belongsTo: ['team|club|squad'] },
  { id: 'performer', words: ['artist', 'actor', 'director', 'band', 'musician', 'dancer'], attributes: ['name', 'biography?'] },
  {
    id: 'organisation',
    words: words(
      'organization, organisation, company, school, clinic, tenant, workspace, agency, shop, restaurant, hotel, hospital, library',
    ),
    attributes: ['name', 'slug!'],
  },
  {
    id: 'branch',
    words: ['store', 'warehouse', 'branch', 'office', 'depot'],
    attributes: ['name', 'slug!'],
    belongsTo: ['company|organization|organisation|bank|library|restaurant|agency'],
  },
  {
    id: 'team',
    words: ['team', 'group', 'department', 'club', 'ward', 'division', 'squad'],
    attributes: ['name', 'description?'],
    belongsTo: ['organization|organisation|company|school|workspace|hospital|clinic|faculty|university|league'],
  },
  { id: 'profile', words: ['profile'], attributes: ['display name', 'biography?', 'avatar?'], oneToOne: [ANYBODY] },
  {
    id: 'settings',
    words: ['setting', 'settings', 'preference', 'preferences'],
    attributes: ['time zone', 'language', 'email notifications enabled'],
    oneToOne: [PEOPLE],
  },
  { id: 'role', words: ['role'], attributes: ['name!', 'description?'], manyToMany: [PEOPLE] },
  { id: 'permission', words: ['permission', 'privilege'], attributes: ['code!', 'description?'], manyToMany: ['role|user'] },
  {
    id: 'skill',
    words: ['skill', 'qualification', 'certification', 'hobby', 'interest'],
    attributes: ['name!'],
    manyToMany: ['volunteer|employee|candidate|freelancer|worker|technician|member|user|*'],
  },
  {
    id: 'membership',
    words: ['membership'],
    attributes: ['role: member|admin', 'joined date'],
    belongsTo: [ANYBODY, 'team|group|organization|organisation|club|workspace|gym|plan'],
    kind: 'junction',
  },
];
