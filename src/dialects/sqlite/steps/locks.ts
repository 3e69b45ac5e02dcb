/** SQLite has one lock for writers: a change of the schema waits for the writer before it, and the next one waits for the change. */
import { type Lock, type LockSpan, WHOLE_DATABASE } from '../../../model/index.js';

/** With WAL readers go on; without it they wait while the change is written. https://www.sqlite.org/lockingv3.html */
export const writeLock = (span: LockSpan): Lock => ({ table: WHOLE_DATABASE, mode: 'write lock', blocks: 'writes', span });
