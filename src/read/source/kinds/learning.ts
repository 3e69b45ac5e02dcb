/** What schools and courses have. */
import { ANYBODY, PEOPLE, TEACHERS } from './groups.js';
import type { KnownKind } from './known-kind.js';

export const LEARNING_KINDS: readonly KnownKind[] = [
  {
    id: 'course',
    words: ['course', 'class', 'subject', 'program', 'workshop'],
    attributes: ['title', 'description?', 'start date?', 'end date?'],
    belongsTo: [`teacher=${TEACHERS}|user`, 'department|school|category', '~room|classroom|studio'],
  },
  {
    id: 'module',
    words: ['module', 'section', 'chapter', 'unit', 'lesson', 'lecture'],
    attributes: ['title', 'position'],
    belongsTo: ['module|section|chapter|course|book|class|subject', TEACHERS, 'room|classroom'],
    kind: 'part',
  },
  {
    id: 'enrolment',
    words: ['enrollment', 'enrolment', 'registration', 'attendance'],
    attributes: ['status: enrolled|completed|withdrawn', 'enrolled date'],
    belongsTo: [
      `student|learner|pupil|child|attendee|participant|${ANYBODY}`,
      'course|class|lesson|workshop|event|section|program|session|camp|tournament|conference|meeting',
    ],
    kind: 'junction',
  },
  {
    id: 'grade',
    words: ['grade', 'submission', 'result', 'mark'],
    attributes: ['score?', 'submitted time'],
    belongsTo: ['assignment|exam|quiz|test|lesson|course|subject|class|race', `student|learner|pupil|${ANYBODY}`],
  },
  {
    id: 'assignment',
    words: ['assignment', 'exam', 'quiz', 'homework'],
    attributes: ['title', 'due date?', 'maximum score'],
    belongsTo: ['lesson|course|class|subject|module'],
  },
  {
    id: 'absence',
    words: ['absence', 'leave', 'leave request', 'vacation', 'holiday request', 'time off'],
    attributes: ['start date', 'end date', 'reason?'],
    belongsTo: [`employee|worker|pupil|student|learner|${PEOPLE}|*`, 'lesson'],
  },
];
